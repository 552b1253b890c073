package io.parley.web.markdown;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What of HTML may stay. Everything that isn't named here goes. */
final class SafeHtml {

    private static final String[] ELEMENTS = {
        "p",
        "br",
        "hr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "blockquote",
        "pre",
        "code",
        "em",
        "strong",
        "b",
        "i",
        "del",
        "s",
        "sup",
        "sub",
        "kbd",
        "img",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "details",
        "summary"
    };
    private static final Pattern LANGUAGE = Pattern.compile("language-[A-Za-z0-9_+#.-]{1,30}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern ALIGNMENT = Pattern.compile("left|center|right");
    private static final Pattern REFERENCE = Pattern.compile("&#(x?)([0-9a-f]{1,6});");
    private static final Pattern MENTIONED = Pattern.compile("/u/[a-z0-9_-]{2,40}");
    private static final Pattern MENTION = Pattern.compile("mention");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(ELEMENTS)
            .allowElements(SafeHtml::withRel, "a")
            .allowElements(SafeHtml::onlyTick, "input")
            .allowAttributes("type")
            .matching(Pattern.compile("checkbox"))
            .onElements("input")
            .allowAttributes("checked", "disabled")
            .onElements("input")
            .allowUrlProtocols("http", "https", "mailto", "tel")
            .allowAttributes("class")
            .matching(MENTION)
            .onElements("a")
            .allowAttributes("href", "title")
            .onElements("a")
            .allowAttributes("src", "alt", "title")
            .onElements("img")
            .allowAttributes("class")
            .matching(LANGUAGE)
            .onElements("code")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .allowAttributes("align")
            .matching(ALIGNMENT)
            .onElements("th", "td")
            .toFactory();

    private SafeHtml() {}

    static String of(String html) {
        return readable(POLICY.sanitize(html));
    }

    // The sanitizer also encodes what is harmless in text and in quoted attributes. An ampersand of the text is &amp;
    // by now.
    private static String readable(String html) {
        return REFERENCE.matcher(html).replaceAll(SafeHtml::character).replace("{<!-- -->{", "{{");
    }

    private static String character(MatchResult reference) {
        String number = reference.group(2);
        int character = Integer.parseInt(number, reference.group(1).isEmpty() ? 10 : 16);
        boolean plain = "@+=".indexOf(character) >= 0 || (Character.isValidCodePoint(character) && character > 0x9F);
        return Matcher.quoteReplacement(plain ? Character.toString(character) : reference.group());
    }

    private static @Nullable String onlyTick(String element, List<String> attributes) {
        if (!attributes.contains("checkbox")) return null;
        if (!attributes.contains("disabled")) attributes.addAll(List.of("disabled", ""));
        return element;
    }

    private static String withRel(String element, List<String> attributes) {
        int href = attributes.indexOf("href");
        if (href < 0) return element;
        if (isMention(attributes, attributes.get(href + 1))) return element;
        int mention = attributes.indexOf("class");
        if (mention >= 0) attributes.subList(mention, mention + 2).clear();
        attributes.addAll(List.of("rel", "nofollow noopener ugc"));
        return element;
    }

    private static boolean isMention(List<String> attributes, String href) {
        return attributes.contains("class") && MENTIONED.matcher(href).matches();
    }
}
