package io.parley.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Alerts and dashboards ask for metrics that docs/metrics.md lists, and each alert has a runbook. */
class ObservabilityTest {

    private static final Pattern DOCUMENTED = Pattern.compile("^\\| `([a-z0-9.]+)` \\|", Pattern.MULTILINE);
    private static final Pattern LABELS =
            Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\b(by|on|without) \\([^)]*\\)|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("\\b[a-z][a-zA-Z0-9_:]*\\b(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "by", "on", "without");
    private static final String SUFFIXES = "(_total|_seconds|_bytes|_bucket|_count|_sum|_ns|_connections)*";

    @Test
    void everyMetricThatIsAskedForIsDocumented() throws IOException {
        Set<String> recorded =
                rules().map(rule -> rule.path("record").asString("")).collect(Collectors.toSet());

        assertThat(unknown(Stream.concat(rules(), panels()).toList(), recorded)).isEmpty();
    }

    @Test
    void aMetricThatNobodyWritesIsNamed() {
        JsonNode planted = Repository.documents(
                        "expr: max(outbox_oldest_age_seconds) > 3 and rate(outbox_drained_total[5m]) == 0")
                .getFirst();

        assertThat(unknown(List.of(planted), Set.of())).containsExactly("outbox_drained_total");
    }

    @Test
    void eachAlertSaysHowBadItIsAndHasARunbook() {
        assertThat(rules().filter(rule -> rule.has("alert"))).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.at("/labels/severity").stringValue()).isIn("page", "ticket");
            assertThat(rule.at("/annotations/summary").stringValue()).isNotBlank();
            String runbook = rule.at("/annotations/runbook_url").stringValue();
            assertThat(Repository.file("docs/runbooks/" + runbook.substring(runbook.lastIndexOf('/') + 1)))
                    .isRegularFile();
        });
    }

    @Test
    void everyDashboardIsShipped() throws IOException {
        List<String> listed =
                Manifests.of("production").one("ConfigMap", "parley-dashboards").path("data").propertyNames().stream()
                        .toList();

        try (Stream<java.nio.file.Path> files = Files.list(Repository.file("deploy/observability/dashboards"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    private static List<String> unknown(List<JsonNode> asking, Set<String> recorded) {
        Set<String> documented = new TreeSet<>();
        DOCUMENTED
                .matcher(Repository.text("docs/metrics.md"))
                .results()
                .forEach(match -> documented.add(match.group(1).replace('.', '_')));
        List<String> unknown = new ArrayList<>();
        asking.forEach(each -> names(each.path("expr").asString())
                .filter(name -> !recorded.contains(name))
                .filter(name -> documented.stream().noneMatch(metric -> name.matches(metric + SUFFIXES)))
                .forEach(unknown::add));
        return unknown;
    }

    private static Stream<String> names(String expression) {
        return NAME.matcher(LABELS.matcher(expression).replaceAll(" "))
                .results()
                .map(match -> match.group())
                .filter(name -> !WORDS.contains(name) && !name.matches("\\d.*|e\\d+"));
    }

    private static Stream<JsonNode> rules() {
        return Repository.yaml("deploy/observability/alerts.yaml")
                .getFirst()
                .at("/spec/groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream());
    }

    private static Stream<JsonNode> panels() {
        return Manifests.of("production")
                .one("ConfigMap", "parley-dashboards")
                .path("data")
                .valueStream()
                .flatMap(json -> Repository.documents(json.stringValue())
                        .getFirst()
                        .path("panels")
                        .valueStream())
                .flatMap(panel -> panel.path("targets").valueStream());
    }
}
