package io.parley.localservers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The servers' programs, below {@code .parley/servers} of the repository. The build of this module puts their archives there;
 * each is unpacked when it is first asked for.
 */
public final class ServerBinaries {

    /** The system property that names the repository's root folder; the build sets it for tests. */
    public static final String ROOT_PROPERTY = "parley.root";

    private final Path folder;
    private final Properties versions = versions();

    private ServerBinaries(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The servers of this repository. */
    public static ServerBinaries ofRepository() {
        return in(repository().resolve(".parley/servers"));
    }

    /**
     * The repository's root folder: what {@value #ROOT_PROPERTY} says, otherwise where this JVM works or the nearest folder above
     * it that has a {@code .mvn}, so that tests run in an IDE as well.
     *
     * @throws ServerFailed if there is none
     */
    public static Path repository() {
        String root = System.getProperty(ROOT_PROPERTY);
        if (root != null) return Path.of(root);
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) return folder;
        }
        throw new ServerFailed("The system property " + ROOT_PROPERTY + " must name the repository");
    }

    /** The servers in a folder that is laid out like {@code .parley/servers}. */
    public static ServerBinaries in(Path folder) {
        return new ServerBinaries(folder);
    }

    Path postgres() {
        String version = version("postgres");
        return FolderOnce.make(folder.resolve("postgres-" + version), draft -> {
            unpack(() -> Archive.unpackTarInJar(archive("postgres-" + version + ".jar"), draft));
        });
    }

    Path kafka() {
        return libraries("kafka");
    }

    Path s3() {
        return libraries("s3proxy");
    }

    Path mail() {
        return ours("mail");
    }

    Path stripe() {
        return ours("stripe");
    }

    Path elasticsearch() {
        String version = version("elasticsearch");
        Path elasticsearch = FolderOnce.make(folder.resolve("elasticsearch-" + version), draft -> {
            unpack(() -> Archive.unpackZip(archive("elasticsearch-" + version + ".zip"), draft));
        });
        install(archive("elasticsearch-analysis.jar"), elasticsearch.resolve("plugins/parley-analysis"));
        return elasticsearch;
    }

    /** A data folder that is made once and copied by those who need a fresh one soon. */
    Path template(String server) {
        return folder.resolve("template-" + server + "-" + version(server));
    }

    private static void install(Path plugin, Path target) {
        Path installed = target.resolve(plugin.getFileName());
        unpack(() -> {
            if (Files.exists(installed) && Files.mismatch(plugin, installed) == -1) return;
            Folders.delete(target);
            Files.createDirectories(target);
            Files.copy(plugin, installed);
            Archive.unpackEntry(plugin, "plugin-descriptor.properties", target);
        });
    }

    private Path ours(String server) {
        Path found = folder.resolve(server).resolve("lib");
        if (!Files.isDirectory(found)) throw missing(found);
        return found;
    }

    private Path libraries(String server) {
        Path found = folder.resolve(server + "-" + version(server)).resolve("lib");
        if (!Files.isDirectory(found)) throw missing(found);
        return found;
    }

    private Path archive(String name) {
        Path archive = folder.resolve("archives").resolve(name);
        if (!Files.exists(archive)) throw missing(archive);
        return archive;
    }

    private static ServerFailed missing(Path what) {
        return new ServerFailed(what + " is missing: build platform/local-servers first");
    }

    private String version(String server) {
        return versions.getProperty(server);
    }

    private static Properties versions() {
        Properties versions = new Properties();
        try (InputStream file = ServerBinaries.class.getResourceAsStream("versions.properties")) {
            versions.load(file);
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Unpacking unpacking) {
        try {
            unpacking.run();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack a server", e);
        }
    }

    private interface Unpacking {
        void run() throws IOException;
    }
}
