package io.parley.system.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class CommandsTest {

    private final StringWriter shown = new StringWriter();

    @Test
    void aCommandsOwnExitCodeIsHandedOn() {
        assertThat(exitCodeOf(() -> 3)).isEqualTo(3);
    }

    @Test
    void troubleIsToldInOneLine() {
        int exitCode = exitCodeOf(() -> {
            throw new Trouble("No stack runs: start one", new IllegalStateException("why")) {};
        });

        assertThat(exitCode).isEqualTo(1);
        assertThat(shown).hasToString("No stack runs: start one" + System.lineSeparator());
    }

    @Test
    void aDefectShowsWhereItHappened() {
        int exitCode = exitCodeOf(() -> {
            throw new IllegalStateException("A defect");
        });

        assertThat(exitCode).isEqualTo(1);
        assertThat(shown.toString()).contains("A defect", "at " + CommandsTest.class.getName());
    }

    private int exitCodeOf(Callable<Integer> work) {
        return Commands.commandLine(new Example(work))
                .setErr(new PrintWriter(shown, true))
                .execute();
    }

    @Command(name = "example")
    private record Example(Callable<Integer> work) implements Callable<Integer> {

        @Override
        public Integer call() throws Exception {
            return work.call();
        }
    }
}
