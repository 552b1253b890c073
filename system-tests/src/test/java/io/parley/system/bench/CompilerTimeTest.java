package io.parley.system.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.system.measure.ProcessorTime;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class CompilerTimeTest {

    @Test
    void compilersOfARunningJvmAreFoundAmongItsThreads() {
        Path ownThreads = Path.of("/proc", Long.toString(ProcessHandle.current().pid()), "task");

        assertThat(CompilerTime.now().ticksOfThreads().keySet()).anyMatch(thread -> thread.startsWith(ownThreads));
    }

    @Test
    void onlyWhatCompilersUsedInBetweenCounts() {
        Path old = Path.of("/proc/1/task/2");
        Path young = Path.of("/proc/1/task/3");
        CompilerTime begin = new CompilerTime(Map.of(old, 400L));
        CompilerTime end = new CompilerTime(Map.of(old, 420L, young, 10L));

        assertThat(end.shareSince(begin, new ProcessorTime(0, 0, 300))).isEqualTo(0.1);
    }

    @Test
    void nothingIsToldWhereTheSystemDoesNotTell() {
        CompilerTime nothing = new CompilerTime(Map.of());

        assertThat(nothing.shareSince(nothing, new ProcessorTime(0, 0, 0))).isNaN();
    }
}
