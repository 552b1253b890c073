package io.parley.local;

import io.parley.localservers.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Makes a service's AOT cache. It needs the servers, as the service does. */
record Training(ServiceJar jar, Map<String, String> environment, Path folder, Path temporary, Path log) {

    private static final long PATIENCE_SECONDS = 240;

    boolean isNeeded() {
        jar.unpackIfChanged();
        return !jar.hasCache();
    }

    /** Whether it worked. Without a cache the service only starts slower. */
    boolean run() {
        jar.forgetCache();
        Folders.create(temporary);
        try {
            ProcessBuilder builder = new ProcessBuilder(jar.trainingCommand(temporary))
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
