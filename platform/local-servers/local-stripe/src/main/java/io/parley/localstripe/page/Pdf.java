package io.parley.localstripe.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines of text on A4, in ASCII throughout. */
public final class Pdf {

    private static final int LINES_A_PAGE = 50;
    private static final int FIRST_PAGE = 4;
    private static final int LAST_LATIN = 255;

    private Pdf() {}

    public static String of(List<String> lines) {
        int pages = Math.max(1, (lines.size() + LINES_A_PAGE - 1) / LINES_A_PAGE);
        List<String> objects = new ArrayList<>();
        objects.add("<< /Type /Catalog /Pages 2 0 R >>");
        objects.add("<< /Type /Pages /Count %d /Kids [%s] >>".formatted(pages, kids(pages)));
        objects.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        for (int page = 0; page < pages; page++) {
            int from = page * LINES_A_PAGE;
            String content = content(lines.subList(from, Math.min(lines.size(), from + LINES_A_PAGE)));
            objects.add(
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>"
                            .formatted(FIRST_PAGE + 2 * page + 1));
            objects.add("<< /Length %d >>\nstream\n%s\nendstream".formatted(content.length(), content));
        }
        return file(objects);
    }

    private static String kids(int pages) {
        return IntStream.range(0, pages)
                .mapToObj(page -> (FIRST_PAGE + 2 * page) + " 0 R")
                .collect(Collectors.joining(" "));
    }

    private static String content(List<String> lines) {
        return lines.stream()
                .map(line -> "(" + escaped(line) + ") Tj T*")
                .collect(Collectors.joining("\n", "BT /F1 11 Tf 15 TL 56 786 Td\n", "\nET"));
    }

    private static String escaped(String line) {
        return line.chars().mapToObj(Pdf::escaped).collect(Collectors.joining());
    }

    private static String escaped(int character) {
        if (character == '\u2212') return "-";
        if (character == '(' || character == ')' || character == '\\') return "\\" + (char) character;
        if (character >= ' ' && character < 127) return String.valueOf((char) character);
        boolean latin = character >= 160 && character <= LAST_LATIN;
        return latin ? "\\%03o".formatted(character) : "?";
    }

    private static String file(List<String> objects) {
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder index = new StringBuilder("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
        for (int i = 0; i < objects.size(); i++) {
            index.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.length()));
            file.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
        }
        return file
                + index.toString()
                + "trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(objects.size() + 1, file.length());
    }
}
