package io.parley.web.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Takes a few well-formed tags for HTML; any other angle bracket is a character of the text, and what follows it is Markdown. */
final class HtmlTags implements InlineContentParserFactory, InlineContentParser {

    static final Set<String> EMPTY = Set.of("br", "hr", "img");
    private static final Set<String> PAIRED =
            Set.of("a", "b", "strong", "i", "em", "del", "s", "sup", "sub", "kbd", "code", "pre", "details", "summary");
    private static final Map<String, Pattern> REQUIRED = Map.of(
            "a", Pattern.compile("(?is).*\\shref\\s*=\\s*[\"']?(https?:|mailto:|tel:|/).*"),
            "img", Pattern.compile("(?is).*\\ssrc\\s*=.*"));
    private static final int LONGEST = 2_500;
    static final Pattern TAG = Pattern.compile(
            "</?([A-Za-z][A-Za-z0-9]{0,9})"
                    + "((?:\\s++[A-Za-z][A-Za-z-]*+\\s*+=\\s*+(?:\"[^\"<>]*+\"|'[^'<>]*+'|[^\\s\"'=<>`]++))*+)(?:\\s++open)?+\\s*+/?>");
    private static final Pattern CLASS = Pattern.compile("(?i)\\sclass\\s*=.*", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s++[A-Za-z][A-Za-z-]*+\\s*+=\\s*+(?:\"[^\"<>]*+\"|'[^'<>]*+'|[^\\s\"'=<>`]++)");
    private static final Pattern AUTOLINK = Pattern.compile("<(?:https?:|mailto:|tel:|[^\\s<>@:]{1,64}@)[^\\s<>]*+>");

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('<');
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        Position start = scanner.position();
        scanner.next();
        Position after = scanner.position();
        if (!isEnded(scanner)) return ParsedInline.of(new Text("<"), after);
        String tag = scanner.getSource(start, scanner.position()).getContent();
        if (AUTOLINK.matcher(tag).matches()) return ParsedInline.none();
        if (!isAllowed(tag)) return ParsedInline.of(new Text("<"), after);
        HtmlInline html = new HtmlInline();
        html.setLiteral(withoutClass(tag));
        return ParsedInline.of(html, scanner.position());
    }

    // A class is the server's word, for a mention or a language.
    private static String withoutClass(String tag) {
        return ATTRIBUTE
                .matcher(tag)
                .replaceAll(attribute ->
                        CLASS.matcher(attribute.group()).matches() ? "" : Matcher.quoteReplacement(attribute.group()));
    }

    private static boolean isEnded(Scanner scanner) {
        for (int length = 0; length < LONGEST && scanner.hasNext() && scanner.peek() != '<'; length++) {
            boolean end = scanner.peek() == '>';
            scanner.next();
            if (end) return true;
        }
        return false;
    }

    private static boolean isAllowed(String tag) {
        Matcher matcher = TAG.matcher(tag);
        if (!matcher.matches()) return false;
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        if (tag.startsWith("</"))
            return PAIRED.contains(name) && matcher.group(2).isEmpty();
        Pattern required = REQUIRED.get(name);
        if (required != null && !required.matcher(tag).matches()) return false;
        return EMPTY.contains(name) || (PAIRED.contains(name) && !tag.endsWith("/>"));
    }
}
