package io.parley.local;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** One part of the stack. Like a server's, an instance describes it; another process may have started it. */
interface Component {

    String name();

    /** Where clients reach it. */
    String address();

    /** Where operators reach it; empty if nowhere else. */
    String management();

    Path log();

    /**
     * Returns when it is ready.
     *
     * @throws StartFailed if it ends before or takes too long
     */
    void start();

    /** Returns when none of its processes is left. */
    void stop();

    /** How its process ended, as far as it is known. */
    String ending();

    /** The process whose end is its end. */
    OptionalLong pid();

    List<ProcessHandle> processes();

    boolean isReady();
}
