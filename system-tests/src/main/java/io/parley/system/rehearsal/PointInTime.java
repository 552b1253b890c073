package io.parley.system.rehearsal;

import io.parley.system.client.Session;
import io.parley.system.endurance.DrillFailed;
import io.parley.system.stack.LocalStack;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A base backup, what is logged from then on, and a second server that is brought to a moment between two posts. */
record PointInTime(LocalStack stack, Path restored, PrintStream out) {

    private static final int PORT = 15482;
    private static final String SLOT = "rehearsal";
    private static final Set<String> EMPTIED = Set.of("pg_wal", "pg_replslot");
    private static final Duration APART = Duration.ofSeconds(2);

    void rehearse() throws IOException, SQLException, InterruptedException {
        Session author = stack.parley()
                .register("backup" + Long.toString(System.nanoTime(), 36), "Backup", "a rehearsal is not a show");
        String topic = topicOf(author);
        Path data = restored.resolve("data");
        try (Connection superuser = stack.superuser("postgres")) {
            backUp(superuser, data);
            String before = post(author, topic);
            Thread.sleep(APART);
            String moment = value(superuser, "select now()");
            Thread.sleep(APART);
            String after = post(author, topic);
            archive(superuser, data);
            recover(data, moment);
            requireOnly(before, after);
            out.printf(
                    "a backup was restored to %s: what was written before is there, what came later is not%n", moment);
        }
    }

    private void backUp(Connection superuser, Path data) throws IOException, SQLException {
        // Keeps what is logged until it is archived, as an archiver would.
        value(superuser, "select pg_create_physical_replication_slot('%s', true)".formatted(SLOT));
        value(superuser, "select pg_backup_start('rehearsal', true)");
        copy(stack.home().resolve("data/postgres/data"), data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(
                data.resolve("backup_label"),
                value(superuser, "select labelfile from pg_backup_stop(wait_for_archive => false)"));
    }

    private void archive(Connection superuser, Path data) throws IOException, SQLException {
        value(superuser, "select pg_switch_wal()");
        Path archive = Files.createDirectories(restored.resolve("archive"));
        try (Stream<Path> segments = Files.list(stack.home().resolve("data/postgres/data/pg_wal"))) {
            for (Path segment : segments.filter(Files::isRegularFile).toList())
                Files.copy(segment, archive.resolve(segment.getFileName()));
        }
        value(superuser, "select pg_drop_replication_slot('%s')".formatted(SLOT));
        Files.createFile(data.resolve("recovery.signal"));
    }

    private void recover(Path data, String moment) throws IOException {
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                """
                restore_command = 'cp %s/%%f %%p'
                recovery_target_time = '%s'
                recovery_target_action = 'promote'
                """.formatted(restored.resolve("archive"), moment),
                StandardOpenOption.APPEND,
                StandardOpenOption.CREATE);
    }

    private void requireOnly(String before, String after) throws IOException, SQLException {
        String rows = "select count(*) from post where id = '%s'";
        try (RestoredServer _ = RestoredServer.start(stack, restored.resolve("data"), PORT);
                Connection forum = stack.superuser("forum", PORT)) {
            if (!value(forum, rows.formatted(before)).equals("1"))
                throw new DrillFailed("What was written before the moment is not restored");
            if (!value(forum, rows.formatted(after)).equals("0"))
                throw new DrillFailed("What was written after the moment is there");
        }
    }

    private static String topicOf(Session author) {
        String org = made(author, "/orgs", Map.of("name", "Backup", "visibility", "public"));
        String forum = made(author, "/orgs/%s/forums".formatted(org), Map.of("name", "Backup", "kind", "discussion"));
        return made(author, "/forums/%s/topics".formatted(forum), Map.of("title", "Backup", "body", "First"));
    }

    private static String post(Session author, String topic) {
        return made(author, "/topics/%s/posts".formatted(topic), Map.of("body", "To be found again, or not"));
    }

    private static String made(Session author, String path, Map<String, ?> body) {
        return author.post(path, body).orThrow().string("id");
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** All but what belongs to the running server: files may change and go meanwhile, which recovery mends. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path name = from.relativize(folder);
                Files.createDirectories(to.resolve(name));
                return EMPTIED.contains(name.toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.endsWith("postmaster.pid")) Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
