package io.parley.kubernetes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a service is set to on Kubernetes: its {@code application.yaml}, what that imports, and what the config server adds.
 *
 * @param imports the platform's files that it imports
 * @param values each property with its value as it is written; of lists, each element with its index
 */
public record ServiceSettings(Set<String> imports, Map<String, String> values) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(:?)");

    private static final Pattern SECRET = Pattern.compile("(key|keys|secret|secrets|password)$");

    public static ServiceSettings of(String service) {
        String module = service.equals("config-server") ? "deploy/config-server" : service;
        List<JsonNode> own = Repository.yaml(module + "/src/main/resources/application.yaml").stream()
                .filter(ServiceSettings::isForKubernetes)
                .toList();
        Set<String> imports = new TreeSet<>();
        own.forEach(document -> document.at("/spring/config/import").forEach(each -> imports.add(each.stringValue())));
        Map<String, String> values = new LinkedHashMap<>();
        Stream.of(
                        imports.stream().flatMap(ServiceSettings::imported),
                        own.stream(),
                        service.equals("config-server")
                                ? Stream.<JsonNode>of()
                                : Repository.yaml("deploy/config/application.yaml").stream())
                .flatMap(documents -> documents)
                .forEach(document -> flatten("", document, values));
        return new ServiceSettings(imports, values);
    }

    public Optional<String> value(String property) {
        return Optional.ofNullable(values.get(property));
    }

    public int port(String property, int otherwise) {
        return value(property)
                .map(text -> Integer.parseInt(text.replaceAll("\\D*(\\d+)}?$", "$1")))
                .orElse(otherwise);
    }

    public boolean has(String prefix) {
        return values.keySet().stream().anyMatch(key -> key.startsWith(prefix));
    }

    /** The variables that its settings refer to. */
    public Set<String> placeholders() {
        Set<String> names = new HashSet<>();
        values.values().forEach(value -> placeholdersIn(value).forEach(match -> names.add(match.group(1))));
        return names;
    }

    /** Those of them without which it doesn't start. */
    public Set<String> required() {
        Set<String> names = new TreeSet<>();
        values.values()
                .forEach(value -> placeholdersIn(value)
                        .filter(match -> match.group(2).isEmpty())
                        .forEach(match -> names.add(match.group(1))));
        secrets()
                .flatMap(property -> placeholdersIn(value(property).orElse("")))
                .forEach(match -> names.add(match.group(1)));
        return names;
    }

    /** Those that are blank unless given, and whose property says that it is a secret, without being a required one. */
    public Set<String> secretsThatMayLack() {
        Set<String> names = new TreeSet<>();
        values.forEach((property, value) -> {
            if (SECRET.matcher(property).find() && value.endsWith(":}"))
                placeholdersIn(value).forEach(match -> names.add(match.group(1)));
        });
        names.removeAll(required());
        return names;
    }

    private Stream<String> secrets() {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("parley.required-secrets"))
                .map(Map.Entry::getValue);
    }

    private static Stream<MatchResult> placeholdersIn(String value) {
        return PLACEHOLDER.matcher(value).results();
    }

    private static boolean isForKubernetes(JsonNode document) {
        JsonNode profile = document.at("/spring/config/activate/on-profile");
        return profile.isMissingNode() || profile.stringValue().contains("kubernetes");
    }

    private static Stream<JsonNode> imported(String location) {
        if (!location.startsWith("classpath:parley-")) return Stream.of();
        String name = location.substring("classpath:".length());
        String module = name.replace("parley-", "").replace(".yaml", "");
        return Repository.yaml("platform/%s/src/main/resources/%s".formatted(module, name)).stream();
    }

    private static void flatten(String path, JsonNode node, Map<String, String> into) {
        if (node.isObject())
            node.properties()
                    .forEach(entry -> flatten(
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), into));
        else if (node.isArray()) {
            List<JsonNode> elements = new ArrayList<>();
            node.forEach(elements::add);
            for (int i = 0; i < elements.size(); i++) flatten(path + "[" + i + "]", elements.get(i), into);
        } else into.put(path, node.asString());
    }
}
