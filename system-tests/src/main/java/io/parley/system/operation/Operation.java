package io.parley.system.operation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An operation of the OpenAPI document.
 *
 * @param path with parameters in braces
 * @param mediaType of what it takes
 * @param body the schema of the JSON that it takes, its references resolved one level deep; null if it takes none
 */
public record Operation(
        String method,
        String path,
        List<String> query,
        String mediaType,
        @Nullable JsonNode body) {

    /** Where the name of a parameter doesn't tell what it is the id of: the end of a path, and the same with the name of the thing. */
    private static final List<Map.Entry<String, String>> THINGS = List.of(
            Map.entry("/events/{eventId}/live/end", "/events/{startedEvent}/live/end"),
            Map.entry("/live-polls/{pollId}/close", "/live-polls/{openPoll}/close"),
            Map.entry("/live-polls/{pollId}/ballot", "/live-polls/{openPoll}/ballot"),
            Map.entry("/live-polls/{pollId}/open", "/live-polls/{livePoll}/open"),
            Map.entry("/orgs/{orgId}/restore", "/orgs/{deletedOrg}/restore"),
            Map.entry("/posts/{postId}/restore", "/posts/{removedPost}/restore"),
            Map.entry("/scheduled-messages/{id}", "/scheduled-messages/{scheduledMessage}"),
            Map.entry("/members/{userId}", "/members/{member}"),
            Map.entry("/polls/{pollId}", "/polls/{forumPoll}"));

    private static final String JSON = "application/json";
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    /** All operations; those that delete what others need come last, and of these the innermost first. */
    public static List<Operation> allOf(JsonNode document) {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> of(document, path.getKey(), method.getKey(), method.getValue())))
                .sorted(Comparator.comparing(Operation::deletes).thenComparing(Operation::depthOfDeletion))
                .toList();
    }

    private static Operation of(JsonNode document, String path, String method, JsonNode operation) {
        List<String> query = parameters(operation, "query").toList();
        JsonNode content = operation.path("requestBody").path("content");
        JsonNode schema = content.path(JSON).path("schema");
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                query,
                content.propertyNames().stream().findFirst().orElse(JSON),
                schema.isMissingNode() ? null : resolve(document, schema));
    }

    private static Stream<String> parameters(JsonNode operation, String in) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals(in))
                .map(parameter -> parameter.path("name").asString());
    }

    private static JsonNode resolve(JsonNode document, JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    public boolean changes() {
        return !method.equals("GET");
    }

    /** The path with the {@link Things} that it is about for its parameters. */
    public String template() {
        String template = path;
        for (var thing : THINGS) template = template.replace(thing.getKey(), thing.getValue());
        return template;
    }

    /** The names of the {@link Things} that it is about. */
    public List<String> things() {
        return PARAMETER
                .matcher(template())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** The operation as documents name it: its method and its path without the version. */
    public String title() {
        return method + " " + path.replaceFirst("^/api/v1", "");
    }

    private boolean deletes() {
        return method.equals("DELETE") || path.endsWith("/logout") || path.endsWith("/leave");
    }

    private Integer depthOfDeletion() {
        return deletes() ? -path.length() : 0;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
