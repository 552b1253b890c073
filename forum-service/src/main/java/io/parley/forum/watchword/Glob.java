package io.parley.forum.watchword;

import java.util.List;
import java.util.regex.Pattern;

/** A word of a pattern, in which an asterisk stands for any letters. It looks at each letter of a word a few times at most. */
final class Glob {

    private static final Pattern ASTERISKS = Pattern.compile("\\*+");

    private final String first;
    private final String last;
    private final List<Piece> between;
    private final boolean literal;

    Glob(String folded) {
        String[] parts = ASTERISKS.split(folded, -1);
        this.literal = parts.length == 1;
        this.first = parts[0];
        this.last = parts[parts.length - 1];
        this.between = literal
                ? List.of()
                : List.of(parts).subList(1, parts.length - 1).stream()
                        .map(Piece::new)
                        .toList();
    }

    boolean isLiteral() {
        return literal;
    }

    boolean matches(Token token) {
        String text = token.folded();
        if (literal) return text.equals(first);
        if (!token.word() || text.length() < first.length() + last.length()) return false;
        if (!text.startsWith(first) || !text.endsWith(last)) return false;
        int at = first.length();
        int end = text.length() - last.length();
        for (Piece piece : between) {
            at = piece.endIn(text, at, end);
            if (at < 0) return false;
        }
        return true;
    }

    /** What stands between two asterisks, with the longest border of each of its beginnings (Knuth, Morris and Pratt). */
    private static final class Piece {

        private final String text;
        private final int[] borders;

        Piece(String text) {
            this.text = text;
            this.borders = new int[text.length()];
            int border = 0;
            for (int i = 1; i < text.length(); i++) {
                while (border > 0 && text.charAt(i) != text.charAt(border)) border = borders[border - 1];
                if (text.charAt(i) == text.charAt(border)) border++;
                borders[i] = border;
            }
        }

        /** Where its first occurrence from there on ends; -1 if there is none. */
        int endIn(String word, int from, int to) {
            int matched = 0;
            for (int i = from; i < to; i++) {
                while (matched > 0 && word.charAt(i) != text.charAt(matched)) matched = borders[matched - 1];
                if (word.charAt(i) == text.charAt(matched)) matched++;
                if (matched == text.length()) return i + 1;
            }
            return -1;
        }
    }
}
