package io.parley.localservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The data folder of a PostgreSQL, made by {@code initdb}. */
record PostgresData(ServerBinaries binaries, Home home) {

    /** Makes the durable data folder at the first start. Whole or not at all: an interrupted one is made anew. */
    void initialise(String superuserPassword) {
        if (Files.exists(home.data().resolve("PG_VERSION"))) return;
        Path draft = home.folder().resolve("data.draft");
        Path password = home.folder().resolve("password");
        try {
            Folders.delete(draft);
            Files.deleteIfExists(password);
            Files.createFile(
                    password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(password, superuserPassword);
            Unprivileged.own(home.folder());
            initdb(draft, List.of("--auth=scram-sha-256", "--pwfile=" + password));
            Files.move(draft, home.data());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + home.data(), e);
        } finally {
            password.toFile().delete();
        }
    }

    /** Copies a data folder that is made once: copying takes a tenth of the time. */
    void copyTemplate() {
        Path template = FolderOnce.make(binaries.template("postgres"), draft -> {
            Unprivileged.own(draft);
            initdb(draft.resolve("data"), List.of("--auth=trust", "--no-sync", "--wal-segsize=4"));
        });
        Folders.copy(template.resolve("data"), home.data());
    }

    private void initdb(Path data, List<String> options) {
        List<String> command = new ArrayList<>(Unprivileged.prefix());
        command.add(binaries.postgres().resolve("bin/initdb").toString());
        command.addAll(List.of("-D", data.toString(), "-U", PostgresServer.SUPERUSER, "--encoding=UTF8"));
        // The built-in locale is the same on every machine.
        command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        command.addAll(options);
        Commands.run("initdb", Folders.parentOf(data), command);
    }
}
