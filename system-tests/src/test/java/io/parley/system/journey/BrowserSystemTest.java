package io.parley.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The journeys of {@code web/e2e} in a browser on the same stack as all others; each counts as a test of its own. */
@ExtendWith(RunningStack.class)
class BrowserSystemTest {

    private static final Path CLIENT =
            Path.of(System.getProperty("parley.root", ".."), "web").toAbsolutePath();
    private static final Path REPORT = Path.of("target/browser.json").toAbsolutePath();
    private static final Path OUTPUT = Path.of("target/browser.log").toAbsolutePath();

    @TestFactory
    Stream<DynamicNode> whatPeopleDoInTheBrowserWorks() throws IOException, InterruptedException {
        Files.deleteIfExists(REPORT);
        runPlaywright();
        assertThat(REPORT)
                .as("what Playwright reports; %s says why not", OUTPUT)
                .exists();
        JsonNode report = new JsonMapper().readTree(REPORT.toFile());
        assertThat(report.findValues("title")).as("journeys that were found").isNotEmpty();
        return journeysOf(report);
    }

    private static void runPlaywright() throws IOException, InterruptedException {
        var npm = new ProcessBuilder("npm", "run", "e2e")
                .directory(CLIENT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(OUTPUT.toFile());
        npm.environment().put("PARLEY_URL", RunningStack.parley().gateway().toString());
        npm.environment().put("PARLEY_MAIL_URL", "http://localhost:" + RunningStack.portOf("mail"));
        npm.environment().put("PLAYWRIGHT_JSON_OUTPUT_FILE", REPORT.toString());
        Process running = npm.start();
        if (!running.waitFor(30, TimeUnit.MINUTES)) {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
    }

    private static Stream<DynamicNode> journeysOf(JsonNode suite) {
        Stream<DynamicNode> own = suite.path("specs").valueStream().map(BrowserSystemTest::journey);
        return Stream.concat(own, suite.path("suites").valueStream().flatMap(BrowserSystemTest::journeysOf));
    }

    private static DynamicTest journey(JsonNode spec) {
        return DynamicTest.dynamicTest(spec.path("title").asString(), () -> {
            if (!spec.path("ok").asBoolean()) fail(messagesOf(spec));
        });
    }

    private static String messagesOf(JsonNode spec) {
        return spec.findValues("errors").stream()
                .flatMap(JsonNode::valueStream)
                .map(BrowserSystemTest::messageOf)
                .distinct()
                .collect(Collectors.joining("\n", spec.path("title").asString() + "\n", ""));
    }

    private static String messageOf(JsonNode error) {
        JsonNode place = error.path("location");
        return "%s:%s: %s"
                .formatted(
                        Path.of(place.path("file").asString("")).getFileName(),
                        place.path("line").asString(""),
                        error.path("message").asString("").replaceAll("\u001B\\[[0-9;]*m", ""));
    }
}
