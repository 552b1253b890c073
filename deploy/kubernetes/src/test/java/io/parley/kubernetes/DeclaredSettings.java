package io.parley.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be set under {@code parley}, read from the sources of the records that it is bound to. */
record DeclaredSettings(Map<String, String> rows) {

    private static final Pattern BOUND = Pattern.compile(
            "@ConfigurationProperties\\((?:prefix = )?\"(parley[^\"]*)\"\\)\\s+(?:public )?record (\\w+)\\(");
    private static final Pattern COMPONENT = Pattern.compile(
            "(?:@DefaultValue(?:\\((?:\"([^\"]*)\"|[^)]*)\\))?\\s+)?(?:@\\w+(?:\\([^)]*\\))?\\s+)*([\\w.<>,"
                    + " @]+?)\\s+(\\w+)");

    /** Each as a row of a table, by its name. */
    static DeclaredSettings ofRepository() {
        Map<String, String> rows = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Repository.file(""))) {
            files.filter(file -> file.toString().matches(".*/src/main/java/.*Properties\\.java"))
                    .forEach(file -> read(file, rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DeclaredSettings(rows);
    }

    private static void read(Path file, Map<String, String> rows) {
        try {
            String source = Files.readString(file);
            Matcher bound = BOUND.matcher(source);
            if (bound.find()) record(source, bound.group(1), bound.group(2), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void record(String source, String prefix, String type, Map<String, String> rows) {
        int start = source.indexOf("record " + type + "(");
        String documentation =
                source.substring(source.lastIndexOf("/**", start), start).replaceAll("\\{@\\w+ ([^}]*)}", "`$1`");
        for (String text : componentsAt(source, start + ("record " + type + "(").length())) {
            Matcher component = COMPONENT.matcher(text.strip());
            if (!component.matches()) throw new AssertionError("Not understood in %s: %s".formatted(type, text));
            String name = prefix + "." + kebab(component.group(3));
            if (source.contains("record " + component.group(2) + "(")) record(source, name, component.group(2), rows);
            else rows.put(name, row(name, component.group(1), meaningOf(component.group(3), documentation)));
        }
    }

    private static String row(String name, String value, Optional<String> meaning) {
        String given = value == null || value.isEmpty() ? "" : "`" + value + "`";
        return "| `%s` | %s | %s |".formatted(name, given, meaning.orElse(""));
    }

    private static Optional<String> meaningOf(String component, String documentation) {
        Matcher parameter = Pattern.compile(
                        "@param " + component + "\\s+([^@]*?)\\s*(?=\\* @param|\\*/)", Pattern.DOTALL)
                .matcher(documentation);
        if (!parameter.find()) return Optional.empty();
        return Optional.of(parameter
                .group(1)
                .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                .replace("|", "\\|")
                .strip());
    }

    private static List<String> componentsAt(String source, int start) {
        List<String> components = new ArrayList<>();
        int depth = 0;
        int from = start;
        for (int i = start; ; i++) {
            char c = source.charAt(i);
            if (c == '(' || c == '<') depth++;
            if (c == '>' || (c == ')' && depth > 0)) depth--;
            else if (c == ')' || (c == ',' && depth == 0)) {
                if (i > from) components.add(source.substring(from, i).replaceAll("\\s+", " "));
                from = i + 1;
                if (c == ')') return components;
            }
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
