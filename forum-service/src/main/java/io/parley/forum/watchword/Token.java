package io.parley.forum.watchword;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text, or a sign between its words, without regard to case, accents and what can't be seen.
 *
 * @param word whether it is of letters and digits
 * @param spaced whether a space is before it
 * @param start where it begins in the text
 * @param end where what comes after it begins
 */
record Token(String folded, boolean word, boolean spaced, int start, int end) {

    private static final char WILDCARD = '*';

    static List<Token> of(String text) {
        return read(text, false);
    }

    /** Those of a pattern, in which an asterisk belongs to a word. */
    static List<Token> ofPattern(String pattern) {
        return read(pattern, true);
    }

    private static List<Token> read(String text, boolean pattern) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean spaced = false;
        int start = 0;
        int end = 0;
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            int next = at + Character.charCount(sign);
            String folded = fold(sign);
            if (isWord(sign, folded) || (pattern && sign == WILDCARD)) {
                if (word.isEmpty()) start = at;
                word.append(folded);
                end = next;
            } else if (!folded.isEmpty()) {
                if (!word.isEmpty()) {
                    tokens.add(new Token(word.toString(), true, spaced, start, end));
                    word.setLength(0);
                    spaced = false;
                }
                boolean space = folded.isBlank() || Character.isSpaceChar(sign);
                if (!space) tokens.add(new Token(folded, false, spaced, at, next));
                spaced = space;
            }
            at = next;
        }
        if (!word.isEmpty()) tokens.add(new Token(word.toString(), true, spaced, start, end));
        return tokens;
    }

    private static boolean isWord(int sign, String folded) {
        if (folded.isEmpty()) return false;
        return Character.isLetterOrDigit(folded.codePointAt(0)) || isMark(sign);
    }

    private static boolean isMark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Empty for what nobody sees, and for an accent. */
    private static String fold(int sign) {
        if (sign < 128) return Character.toString(Character.toLowerCase(sign));
        if (isInvisible(sign)) return "";
        StringBuilder bare = new StringBuilder();
        Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> !isAccent(part))
                .forEach(bare::appendCodePoint);
        return bare.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean isAccent(int sign) {
        return 0x300 <= sign && sign <= 0x36F;
    }

    private static boolean isInvisible(int sign) {
        return Character.getType(sign) == Character.FORMAT
                || (0xFE00 <= sign && sign <= 0xFE0F)
                || (0xE0100 <= sign && sign <= 0xE01EF)
                || sign == 0x115F
                || sign == 0x1160
                || sign == 0x3164
                || sign == 0xFFA0;
    }
}
