package io.parley.test;

import io.parley.localservers.ServerBinaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page of the repository, as far as its headings and tables go. */
record MarkdownPage(List<String> lines) {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    static MarkdownPage read(String path) {
        try {
            return new MarkdownPage(
                    Files.readAllLines(ServerBinaries.repository().resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    /** The headings of all levels, without their marks. */
    List<String> headings() {
        return lines.stream()
                .filter(line -> line.startsWith("#"))
                .map(MarkdownPage::headingOf)
                .toList();
    }

    /** What stands in backticks in the first cell of each row, of one section or of the whole page. */
    List<String> firstColumn(@Nullable String section) {
        return rows(section).flatMap(cells -> nameOf(cells).stream()).toList();
    }

    /** What stands in the second cell of each row of a section, by what stands in backticks in the first. */
    Map<String, String> firstTwoColumns(String section) {
        Map<String, String> columns = new LinkedHashMap<>();
        rows(section).forEach(cells -> nameOf(cells).ifPresent(name -> columns.put(name, cells[2].strip())));
        return columns;
    }

    /** What stands in backticks in the last cell of the row that begins with this name. */
    List<String> lastColumnOf(String name) {
        return lines.stream()
                .filter(MarkdownPage::isRow)
                .map(MarkdownPage::cells)
                .filter(cells -> codesIn(cells[1]).contains(name))
                .findFirst()
                .map(cells -> codesIn(cells[cells.length - 1]))
                .orElse(List.of());
    }

    private Stream<String[]> rows(@Nullable String section) {
        List<String[]> rows = new ArrayList<>();
        boolean inside = section == null;
        for (String line : lines) {
            if (line.startsWith("#") && section != null)
                inside = headingOf(line).equals(section);
            if (inside && isRow(line)) rows.add(cells(line));
        }
        return rows.stream();
    }

    private static Optional<String> nameOf(String[] cells) {
        return codesIn(cells[1]).stream().findFirst();
    }

    private static boolean isRow(String line) {
        return line.startsWith("|") && cells(line).length > 1;
    }

    private static String[] cells(String line) {
        return line.split("\\|");
    }

    private static String headingOf(String line) {
        return line.replaceFirst("^#+\\s*", "").replace("`", "").strip();
    }

    private static List<String> codesIn(String cell) {
        Matcher codes = CODE.matcher(cell);
        List<String> found = new ArrayList<>();
        while (codes.find()) found.add(codes.group(1));
        return found;
    }
}
