package io.parley.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorFileTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void onlyOneSupervises() {
        SupervisorFile first = new SupervisorFile(home());

        assertThat(first.claim()).isTrue();
        assertThat(new SupervisorFile(home()).claim()).isFalse();
        assertThat(new SupervisorFile(home()).supervisor()).contains(ProcessHandle.current());
        first.release();
    }

    @Test
    void theNextMaySuperviseWhenTheFirstIsGone() {
        SupervisorFile first = new SupervisorFile(home());
        first.claim();
        first.release();
        SupervisorFile second = new SupervisorFile(home());

        assertThat(second.supervisor()).isEmpty();
        assertThat(second.claim()).isTrue();
        second.release();
    }

    @Test
    void aKilledSupervisorsPidMayBelongToAStrangerAndIsIgnored() throws IOException {
        Files.writeString(
                home().run().resolve("supervisor.pid"),
                Long.toString(ProcessHandle.current().pid()));

        assertThat(new SupervisorFile(home()).supervisor()).isEmpty();
    }

    @Test
    void wishesReachTheSupervisorOnce() {
        SupervisorFile supervisor = new SupervisorFile(home());
        supervisor.claim();
        StartPlan wanted = StartPlan.of(List.of("search"));

        new SupervisorFile(home()).want(wanted);

        assertThat(supervisor.takeWanted()).contains(wanted);
        assertThat(supervisor.takeWanted()).isEmpty();
        supervisor.release();
    }

    private StackHome home() {
        return StackHome.in(folder);
    }
}
