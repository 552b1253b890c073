package io.parley.org.invitation.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.web.problem.CommonProblem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a table of addresses, with or without a heading. */
final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Csv() {}

    /** @throws Problem {@code malformed-body} if it isn't UTF-8, {@code invalid-request} with too many lines or none */
    static List<Line> read(byte[] csv) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String text : decoded(csv).lines().toList()) {
            number++;
            if (text.isBlank() || (number == 1 && isHeading(text))) continue;
            if (lines.size() == Line.MOST)
                throw CommonProblem.INVALID_REQUEST.exception("A file may have at most " + Line.MOST + " addresses.");
            lines.add(line(number, text));
        }
        if (lines.isEmpty()) throw CommonProblem.INVALID_REQUEST.exception("The file has no addresses.");
        return lines;
    }

    private static String decoded(byte[] csv) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException broken) {
            throw CommonProblem.MALFORMED_BODY.exception("The body is not valid UTF-8.");
        }
    }

    private static boolean isHeading(String text) {
        return !text.contains("@") && text.toLowerCase(Locale.ROOT).contains("mail");
    }

    private static Line line(int number, String text) {
        int comma = text.indexOf(',');
        if (comma < 0) return new Line(number, plain(text), "member");
        String role = plain(text.substring(comma + 1));
        return new Line(number, plain(text.substring(0, comma)), role.isEmpty() ? "member" : role);
    }

    private static String plain(String cell) {
        String stripped = cell.strip();
        boolean quoted = stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1).strip() : stripped;
    }
}
