package io.parley.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/operators/settings.md lists exactly what can be set. */
class SettingsPageTest {

    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\|.*\\|$", Pattern.MULTILINE);

    private final String page = Repository.text("docs/operators/settings.md");

    @Test
    void itListsEachVariableThatTheServicesRead() {
        Set<String> read = Stream.concat(
                        Manifests.of("production").ofKind("Deployment").map(Manifests::nameOf),
                        Stream.of("config-server"))
                .flatMap(service -> ServiceSettings.of(service).placeholders().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed("Addresses and secrets")).isEqualTo(read);
    }

    @Test
    void itListsEachSettingWithItsDefaultAndItsMeaning() {
        List<String> declared =
                List.copyOf(DeclaredSettings.ofRepository().rows().values());

        assertThat(rows("What can be tuned"))
                .as("rows under \"What can be tuned\", which should be%n%s%n", String.join("\n", declared))
                .isEqualTo(declared);
    }

    private Set<String> listed(String section) {
        return ROW.matcher(sectionOf(section))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> rows(String section) {
        return ROW.matcher(sectionOf(section)).results().map(row -> row.group()).toList();
    }

    private String sectionOf(String heading) {
        int start = page.indexOf("## " + heading);
        assertThat(start).as("section " + heading).isNotNegative();
        int end = page.indexOf("\n## ", start);
        return end < 0 ? page.substring(start) : page.substring(start, end);
    }
}
