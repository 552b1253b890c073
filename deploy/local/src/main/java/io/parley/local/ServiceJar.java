package io.parley.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A service's program, unpacked beside the others because that starts twice as fast as the packed jar, and its AOT cache, which
 * halves the rest.
 *
 * @param module where the build puts the packed jar
 */
record ServiceJar(Path module, Path folder, List<String> jvmFlags) {

    /** @throws StartFailed if the jar was never built */
    void unpackIfChanged() {
        Path packed = packed();
        Stamp stamp = new Stamp(folder.resolve("jar.stamp"));
        String content = Fingerprint.of(packed, stamp.text());
        if (stamp.says(content)) return;
        Command.run(
                folder.resolveSibling("unpack.log"),
                List.of(
                        Jvm.command(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        packed.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString()));
        stamp.write(content);
    }

    boolean hasCache() {
        return Files.exists(cache()) && cacheStamp().says(cacheContent());
    }

    /** @param temporary where the service may leave files while it runs */
    List<String> command(Path temporary) {
        // The JVM warns of single entries that it can't use; it then just does without them.
        return commandWith(hasCache() ? List.of("-XX:AOTCache=" + cache(), "-Xlog:aot*=error") : List.of(), temporary);
    }

    /**
     * Starts the service up to the point where it would serve, and keeps what the JVM learned by that. Whatever else wants the
     * processors goes first.
     */
    List<String> trainingCommand(Path temporary) {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.addAll(
                commandWith(List.of("-XX:AOTCacheOutput=" + cache(), "-Dspring.context.exit=onRefresh"), temporary));
        return command;
    }

    private List<String> commandWith(List<String> own, Path temporary) {
        List<String> command = new ArrayList<>(List.of("setsid", Jvm.command()));
        command.addAll(jvmFlags);
        command.addAll(own);
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(List.of("-jar", unpacked().toString()));
        return command;
    }

    /** The stamp goes first: a cache that is half written is none. */
    void forgetCache() {
        try {
            Files.deleteIfExists(cacheStamp().file());
            Files.deleteIfExists(cache());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void cacheIsTrained() {
        cacheStamp().write(cacheContent());
    }

    private Path cache() {
        return folder.resolve("start.aot");
    }

    private Stamp cacheStamp() {
        return new Stamp(folder.resolve("aot.stamp"));
    }

    private String cacheContent() {
        return new Stamp(folder.resolve("jar.stamp")).text() + Runtime.version() + Jvm.command() + jvmFlags;
    }

    private Path unpacked() {
        return folder.resolve(packed().getFileName());
    }

    private Path packed() {
        try (var files = Files.newDirectoryStream(module.resolve("target"), module.getFileName() + "-*.jar")) {
            var jars = files.iterator();
            if (jars.hasNext()) return jars.next();
        } catch (IOException e) {
            // No target folder: it was never built.
        }
        throw new NotBuilt(module);
    }
}
