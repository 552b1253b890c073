package io.parley.search.content;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;

/** What a reader sees of rendered HTML, for indexing and snippets. */
final class PlainText implements HtmlSanitizer.Policy {

    private static final Set<String> WITHIN_A_LINE =
            Set.of("a", "b", "code", "del", "em", "i", "img", "kbd", "s", "strong", "sub", "sup");

    private final StringBuilder seen = new StringBuilder();

    private PlainText() {}

    static String of(String html) {
        PlainText text = new PlainText();
        HtmlSanitizer.sanitize(html, text);
        return composed(text.seen
                .toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(joining("\n")));
    }

    /** Letters and their marks in one character, so that the same text is the same word. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {}

    @Override
    public void openTag(String element, List<String> attributes) {
        int alt = attributes.indexOf("alt");
        if (element.equals("img") && alt >= 0) seen.append(attributes.get(alt + 1));
        closeTag(element);
    }

    @Override
    public void closeTag(String element) {
        if (!WITHIN_A_LINE.contains(element)) seen.append('\n');
    }

    @Override
    public void text(String text) {
        seen.append(text);
    }
}
