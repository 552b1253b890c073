package io.parley.system.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Each database has the schema of the release that this folder is of. */
record MigrationCheck(Map<String, Installation.Database> databases, Path sources) implements Check {

    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*\\.sql");
    private static final String HISTORIES =
            "select table_name from information_schema.tables where table_name like 'flyway%history'";

    /** @param newest of those that were tried */
    record History(String database, String schema, int newest, boolean failed) {}

    @Override
    public String name() {
        return "migrations";
    }

    @Override
    public List<Complaint> look() throws SQLException, IOException {
        List<Complaint> complaints = new ArrayList<>();
        for (Map.Entry<String, Installation.Database> database : databases.entrySet())
            for (History history : histories(database.getKey(), database.getValue()))
                complaints.addAll(judge(history, newestIn(history)));
        return complaints;
    }

    static List<Complaint> judge(History history, OptionalInt inSources) {
        String where = "%s's database, %s".formatted(history.database(), history.schema());
        if (history.failed())
            return List.of(new Complaint(
                    "%s: migration V%d failed".formatted(where, history.newest()),
                    "see the log of its migration, mend it and run it again; docs/operators/upgrade.md"));
        if (inSources.isEmpty() || inSources.getAsInt() == history.newest()) return List.of();
        if (history.newest() < inSources.getAsInt())
            return List.of(new Complaint(
                    "%s is at V%d, this release has V%d".formatted(where, history.newest(), inSources.getAsInt()),
                    "run the migrations: its Job in Kubernetes, ./parley restart %s here"
                            .formatted(history.database())));
        return List.of(new Complaint(
                "%s is at V%d, newer than this release's V%d".formatted(where, history.newest(), inSources.getAsInt()),
                "check out the release that runs; one release back works beside it, two don't"));
    }

    private static List<History> histories(String name, Installation.Database database) throws SQLException {
        List<History> histories = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            ResultSet rows = statement.executeQuery(HISTORIES);
            while (rows.next()) tables.add(rows.getString(1));
            for (String table : tables) {
                ResultSet last = statement.executeQuery("select coalesce(max(version::int), 0),"
                        + " coalesce(not bool_and(success), false) from " + table + " where version ~ '^[0-9]+$'");
                last.next();
                histories.add(new History(name, schemaOf(table), last.getInt(1), last.getBoolean(2)));
            }
        }
        return histories;
    }

    private static String schemaOf(String table) {
        return table.equals("flyway_schema_history") ? "own" : table.split("_", -1)[1];
    }

    private OptionalInt newestIn(History history) throws IOException {
        if (history.schema().equals("own"))
            return newestIn(sources.resolve(history.database() + "-service/src/main/resources/db/migration"));
        try (Stream<Path> modules = Files.list(sources.resolve("platform"))) {
            for (Path module : modules.toList()) {
                Path folder = module.resolve("src/main/resources/db/platform").resolve(history.schema());
                if (Files.isDirectory(folder)) return newestIn(folder);
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt newestIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return OptionalInt.empty();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> MIGRATION.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(match -> Integer.parseInt(match.group(1)))
                    .max();
        }
    }
}
