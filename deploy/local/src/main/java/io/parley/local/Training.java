package io.parley.local;

import io.parley.localservers.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Makes a service's AOT cache, for its next start. It needs the servers, as the service does, and works in a folder of its own,
 * so that nobody takes it for the service.
 */
record Training(ServiceJar jar, Map<String, String> environment, Path folder, Path log) {

    private static final long PATIENCE_SECONDS = 600;

    boolean isNeeded() {
        return !jar.hasCache();
    }

    /** Whether it worked. Without a cache the service only starts slower. */
    boolean run() {
        jar.forgetCache();
        Folders.create(folder);
        try {
            ProcessBuilder builder = new ProcessBuilder(jar.trainingCommand(folder))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            if (!succeeds(builder.start())) return false;
            jar.cacheIsTrained();
            return jar.hasCache();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean succeeds(Process process) {
        try {
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) return process.exitValue() == 0;
            process.destroyForcibly();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return false;
        }
    }
}
