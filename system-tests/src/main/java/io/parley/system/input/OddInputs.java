package io.parley.system.input;

import io.parley.system.operation.Examples;
import io.parley.system.operation.Operation;
import io.parley.system.operation.Things;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What can be odd about a request: its fields, its body as a whole, its path, its query and its headers. */
final class OddInputs {

    private static final JsonMapper JSON = new JsonMapper();

    /** Values as JSON source, since some of them no JSON library would write. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("null", "null"),
            Map.entry("zero", "0"),
            Map.entry("a negative number", "-1"),
            Map.entry("a number above 64 bits", "18446744073709551616"),
            Map.entry("a fraction", "1.5"),
            Map.entry("a huge exponent", "1e999999"),
            Map.entry("true", "true"),
            Map.entry("an empty text", "\"\""),
            Map.entry("spaces", "\"   \""),
            Map.entry("nothing visible", "\"\\u200b\\u3164\\u2800\""),
            Map.entry("a NUL", "\"a\\u0000b\""),
            Map.entry("half a surrogate pair", "\"a\\ud83d\""),
            Map.entry("a right-to-left override", "\"a\\u202eb\""),
            Map.entry("one letter with 500 accents", "\"a" + "\\u0301".repeat(500) + "\""),
            Map.entry("emoji", "\"👩‍👩‍👧‍👦🏳️‍🌈\""),
            Map.entry("SQL", "\"'; drop table topic; --\""),
            Map.entry("a script", "\"<script>alert(1)</script>\""),
            Map.entry("a format string", "\"%s%n${jndi:ldap://x}{0}#{1}\""),
            Map.entry("a path", "\"../../etc/passwd\""),
            Map.entry("100,000 letters", "\"" + "x".repeat(100_000) + "\""),
            Map.entry("the last date of all", "\"+999999999-12-31T23:59:59.999999999Z\""),
            Map.entry("a day that isn't", "\"2026-02-30T25:61:61Z\""),
            Map.entry("an id of zeros", "\"00000000-0000-0000-0000-000000000000\""),
            Map.entry("an empty array", "[]"),
            Map.entry("an array of all sorts", "[null,1,\"x\",{},[]]"),
            Map.entry("1,000 elements", "[" + "\"x\",".repeat(999) + "\"x\"]"),
            Map.entry("an object", "{\"a\":1}"),
            Map.entry("a deep array", "[".repeat(2_000) + "]".repeat(2_000)));

    private static final List<String> SEGMENTS = List.of(
            "not-an-id",
            "00000000-0000-0000-0000-000000000000",
            "-1",
            "%00",
            "%F0%9F%92%A9",
            "%C3%28",
            "%zz",
            "%",
            "..;",
            "%2e%2e",
            "a%2Fb",
            "a;b=c",
            "'",
            "\"",
            "|",
            "[",
            "<script>",
            "{id}",
            "x".repeat(3_000),
            "x".repeat(20_000));

    private static final List<String> QUERIES = List.of(
            "",
            "-1",
            "0",
            "101",
            "99999999999999999999",
            "1.5",
            "NaN",
            "true",
            "%00",
            "%F0%9F%92%A9",
            "%C3%28",
            "%zz",
            "%ED%A0%80",
            "a&%s=b",
            "[]",
            "|",
            "\"",
            "+",
            "%2B%2D%26%7C!(){}[]^~*?:%5C",
            "x".repeat(5_000));

    private static final Map<String, List<String>> HEADERS = Map.ofEntries(
            Map.entry(
                    "Accept",
                    List.of("", "*", "image/png", ";;;", "a/b;q=7", repeated("a/b", 51), repeated("a/b", 1_000))),
            Map.entry("Accept-Language", List.of("xx-invalid-1234567890", "*;q=9", repeated("de", 500))),
            Map.entry("Accept-Encoding", List.of("br;q=nonsense", "identity;q=0, *;q=0")),
            Map.entry(
                    "Authorization",
                    List.of(
                            "",
                            "Bearer",
                            "Bearer ",
                            "Bearer a b",
                            "Bearer a.b.c",
                            "Basic YTpi",
                            "Bearer " + "x".repeat(7_000))),
            Map.entry(
                    "Content-Type",
                    List.of(
                            "",
                            "nonsense",
                            "text/plain",
                            "application/xml",
                            "application/json;charset=utf-16",
                            "application/json;charset=nonsense",
                            "multipart/form-data",
                            "application/x-www-form-urlencoded")),
            Map.entry("Content-Encoding", List.of("gzip", "nonsense")),
            Map.entry(
                    "If-Match",
                    List.of("", "*", "\"", "W/\"1\"", "\"1\", \"2\"", "\"99999999999999999999\"", "x".repeat(3_000))),
            Map.entry("If-None-Match", List.of("*", "\"", "x".repeat(3_000))),
            Map.entry("Idempotency-Key", List.of("", " ", "ü", "x".repeat(3_000))),
            Map.entry("Range", List.of("bytes=9-1", "nonsense")),
            Map.entry("traceparent", List.of("nonsense", "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01")),
            Map.entry(
                    "Cookie",
                    List.of("parley_refresh=", "parley_refresh=x; parley_refresh=y", "=;=;;", "x".repeat(3_000))));

    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

    private OddInputs() {}

    /** At least 40 for each operation. */
    static List<Input> of(Operation operation, Things things) {
        Input good = Input.good(operation, things);
        List<Input> inputs = new ArrayList<>();
        inputs.add(good);
        if (operation.body() != null) {
            fields(good, operation, operation.body(), things).forEach(inputs::add);
            bodies(good).forEach(inputs::add);
        }
        paths(good, operation, things).forEach(inputs::add);
        queries(good, operation).forEach(inputs::add);
        HEADERS.forEach((name, values) -> values.forEach(value -> inputs.add(good.withHeader(name, value))));
        return inputs;
    }

    private static Stream<Input> fields(Input good, Operation operation, JsonNode schema, Things things) {
        return schema.path("properties").propertyNames().stream()
                .flatMap(name -> VALUES.entrySet().stream()
                        .map(value -> good.withBody(
                                name + " is " + value.getKey(),
                                with(Examples.body(operation, things), name, value.getValue()))));
    }

    private static String with(ObjectNode example, String name, String source) {
        example.remove(name);
        String others = JSON.writeValueAsString(example);
        String field = "{\"%s\":%s".formatted(name, source);
        return others.equals("{}") ? field + "}" : field + "," + others.substring(1);
    }

    private static Stream<Input> bodies(Input good) {
        String body = good.body();
        return Stream.of(
                good.withBody("no body", ""),
                good.withBody("null", "null"),
                good.withBody("an array", "[]"),
                good.withBody("a text", "\"x\""),
                good.withBody("half a body", body.substring(0, body.length() / 2)),
                good.withBody("two bodies", body + body),
                good.withBody("an unknown field", "{\"unknown\":1}"),
                good.withBody("a field twice", "{\"id\":1,\"id\":2}"),
                good.withBody("a byte order mark", "\ufeff" + body),
                good.withBody("UTF-16", body.getBytes(StandardCharsets.UTF_16)),
                good.withBody(
                        "bytes that are no UTF-8", new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'}),
                good.withBody("100,000 brackets", "[".repeat(100_000)),
                good.withBody("100,000 fields", fieldsOf(100_000)),
                good.withBody("2 MB", "{\"x\":\"" + "x".repeat(2 << 20) + "\"}"));
    }

    private static String fieldsOf(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"" + i + "\":1")
                .reduce(
                        new StringBuilder("{"),
                        (all, one) -> {
                            if (all.length() > 1) all.append(',');
                            return all.append(one);
                        },
                        StringBuilder::append)
                .append('}')
                .toString();
    }

    private static Stream<Input> paths(Input good, Operation operation, Things things) {
        String path = operation.template();
        Stream<Input> odd = PARAMETER
                .matcher(path)
                .results()
                .flatMap(parameter -> SEGMENTS.stream()
                        .map(value -> good.withTarget(
                                parameter.group() + " is " + shown(value),
                                things.fill(path.substring(0, parameter.start()))
                                        + value
                                        + things.fill(path.substring(parameter.end())))));
        return Stream.concat(
                odd,
                Stream.of(
                        good.withTarget("a slash more", good.target() + "/"),
                        good.withTarget("two slashes", good.target().replaceFirst("/v1/", "/v1//")),
                        good.withTarget("dots", good.target().replaceFirst("/v1/", "/v1/x/../")),
                        good.withTarget("a matrix parameter", good.target() + ";a=b"),
                        good.withTarget("an encoded letter", good.target().replaceFirst("/v1/", "/%761/"))));
    }

    private static Stream<Input> queries(Input good, Operation operation) {
        return Stream.concat(operation.query().stream(), Stream.of("unknown"))
                .flatMap(name -> QUERIES.stream()
                        .map(value -> good.withTarget(
                                "%s=%s".formatted(name, shown(value)),
                                "%s?%s=%s".formatted(good.target(), name, value.replace("%s", name)))));
    }

    private static String shown(String value) {
        return value.length() > 40 ? value.length() + " letters" : value;
    }

    private static String repeated(String type, int times) {
        return String.join(",", java.util.Collections.nCopies(times, type));
    }
}
