package io.parley.system.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class CompilerTimeTest {

    @Test
    void compilers_of_a_running_jvm_are_found_among_its_threads() {
        Path ownThreads = Path.of("/proc", Long.toString(ProcessHandle.current().pid()), "task");

        assertThat(CompilerTime.now().ticksOfThreads().keySet()).anyMatch(thread -> thread.startsWith(ownThreads));
    }

    @Test
    void only_what_compilers_used_in_between_counts() {
        Path old = Path.of("/proc/1/task/2");
        Path young = Path.of("/proc/1/task/3");
        CompilerTime begin = new CompilerTime(Map.of(old, 400L));
        CompilerTime end = new CompilerTime(Map.of(old, 420L, young, 10L));

        assertThat(end.shareSince(begin, new ProcessorTime(0, 0, 300))).isEqualTo(0.1);
    }

    @Test
    void nothing_is_told_where_the_system_does_not_tell() {
        CompilerTime nothing = new CompilerTime(Map.of());

        assertThat(nothing.shareSince(nothing, new ProcessorTime(0, 0, 0))).isNaN();
    }
}
