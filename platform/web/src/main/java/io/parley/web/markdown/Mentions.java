package io.parley.web.markdown;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Text;

/** Who is mentioned in a text. */
public final class Mentions extends OutsideCode {

    /** More people than this can't be called by one text. */
    public static final int MOST = 50;

    private final Set<String> usernames = new LinkedHashSet<>();
    private final boolean quotes;

    private Mentions(boolean quotes) {
        this.quotes = quotes;
    }

    /**
     * Whom it calls: the usernames in lower case, in the order of the text, at most {@value #MOST}; none from code, links or
     * quotes, which repeat what somebody said before.
     */
    public static Set<String> in(String markdown) {
        return of(markdown, false);
    }

    /** Whose names can be links in it: as {@link #in}, and those in quotes. */
    public static Set<String> named(String markdown) {
        return of(markdown, true);
    }

    private static Set<String> of(String markdown, boolean quotes) {
        if (markdown.indexOf('@') < 0) return Set.of();
        Mentions mentions = new Mentions(quotes);
        Markdown.parse(markdown).accept(mentions);
        return Collections.unmodifiableSet(mentions.usernames);
    }

    @Override
    public void visit(BlockQuote quote) {
        if (quotes) visitChildren(quote);
    }

    @Override
    void found(Text text) {
        Matcher mention = MentionPattern.MENTION.matcher(text.getLiteral());
        while (usernames.size() < MOST && mention.find()) {
            usernames.add(mention.group(1).toLowerCase(Locale.ROOT));
        }
    }
}
