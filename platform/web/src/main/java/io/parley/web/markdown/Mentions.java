package io.parley.web.markdown;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.commonmark.node.Text;

/** Who is mentioned in a text. */
public final class Mentions {

    /** More people than this can't be called by one text. */
    public static final int MOST = 50;

    private Mentions() {}

    /** The mentioned usernames in lower case, in the order of the text, at most {@value #MOST}; none from code or links. */
    public static Set<String> in(String markdown) {
        Set<String> usernames = new LinkedHashSet<>();
        Markdown.parse(markdown).accept(new OutsideCode() {
            @Override
            void found(Text text) {
                Matcher mention = MentionPattern.MENTION.matcher(text.getLiteral());
                while (usernames.size() < MOST && mention.find()) {
                    usernames.add(mention.group(1).toLowerCase(Locale.ROOT));
                }
            }
        });
        return Collections.unmodifiableSet(usernames);
    }
}
