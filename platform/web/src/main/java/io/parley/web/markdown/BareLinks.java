package io.parley.web.markdown;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Finds addresses before the marks in them can be taken for emphasis. */
final class BareLinks implements InlineContentParserFactory, InlineContentParser {

    private static final int LONGEST = 2_500;
    // Ends before white space, what can't be in an address, and the punctuation of scripts that put no space after it.
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)https?://[^\\s<>\"`\\\\|\\p{Pi}\\p{Pf}\\u3000-\\u303F\\uFF00-\\uFF0F\\uFF1A-\\uFF20\\uFF3B-\\uFF40\\uFF5B-\\uFF65]+");
    private static final String ENDS_A_SENTENCE = "?!.,:;*_~'";

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('h', 'H');
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        int before = scanner.peekPreviousCodePoint();
        if (before < 0x80 && Character.isLetterOrDigit(before)) return ParsedInline.none();
        Position start = scanner.position();
        if (!isSchemeAhead(scanner)) return ParsedInline.none();
        scanner.setPosition(start);
        String address = addressIn(word(scanner, start));
        if (address.isEmpty()) return ParsedInline.none();
        scanner.setPosition(start);
        for (int i = 0; i < address.length(); i++) scanner.next();
        Link link = new Link(address, null);
        link.appendChild(new Text(address));
        return ParsedInline.of(link, scanner.position());
    }

    private static boolean isSchemeAhead(Scanner scanner) {
        for (char expected : "http".toCharArray()) {
            if (Character.toLowerCase(scanner.peek()) != expected) return false;
            scanner.next();
        }
        return true;
    }

    private static String word(Scanner scanner, Position start) {
        for (int i = 0; i < LONGEST && scanner.hasNext() && !Character.isWhitespace(scanner.peek()); i++)
            scanner.next();
        return scanner.getSource(start, scanner.position()).getContent();
    }

    private static String addressIn(String word) {
        Matcher matcher = ADDRESS.matcher(word);
        if (!matcher.lookingAt()) return "";
        String address = matcher.group();
        int end = balancedEnd(address);
        while (end > 0 && ENDS_A_SENTENCE.indexOf(address.charAt(end - 1)) >= 0) end--;
        return end <= address.indexOf("//") + 2 ? "" : address.substring(0, end);
    }

    // A bracket that was opened before the address isn't part of it.
    private static int balancedEnd(String address) {
        int round = 0;
        int square = 0;
        for (int i = 0; i < address.length(); i++) {
            switch (address.charAt(i)) {
                case '(' -> round++;
                case '[' -> square++;
                case ')' -> round--;
                case ']' -> square--;
                default -> {}
            }
            if (round < 0 || square < 0) return i;
        }
        return address.length();
    }
}
