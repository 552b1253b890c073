package io.parley.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prometheus' own tool reads the alerts, and they fire when they should and not before. */
class PromtoolTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTheRulesAsPrometheusReadsThem() throws IOException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(each -> Files.isExecutable(Path.of(each, "promtool"))),
                "There is no promtool on the PATH (Debian: apt-get install prometheus), so the alerts are not tried");
        Files.writeString(
                folder.resolve("rules.yaml"),
                Repository.yaml("deploy/observability/alerts.yaml")
                        .getFirst()
                        .path("spec")
                        .toString());
        Files.copy(Repository.file("deploy/observability/tests/alerts.yaml"), folder.resolve("tests.yaml"));
    }

    @Test
    void theyAreRulesThatPrometheusReads() throws Exception {
        assertThat(promtool("check", "rules", "rules.yaml")).contains("SUCCESS");
    }

    @Test
    void theyFireWhenTheyShouldAndNotBefore() throws Exception {
        assertThat(promtool("test", "rules", "tests.yaml")).contains("SUCCESS");
    }

    private String promtool(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(Stream.of("promtool"), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
