package io.parley.web.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Puts links into the tree where people who exist are mentioned. */
final class MentionLinks extends OutsideCode {

    private final Set<String> usernames;

    MentionLinks(Set<String> usernames) {
        this.usernames = usernames;
    }

    @Override
    void found(Text text) {
        String literal = text.getLiteral();
        Matcher mention = MentionPattern.MENTION.matcher(literal);
        Node last = text;
        int done = 0;
        while (mention.find()) {
            if (!usernames.contains(mention.group(1).toLowerCase(Locale.ROOT))) continue;
            last = append(last, new Text(literal.substring(done, mention.start())));
            last = append(last, link(mention.group(1)));
            done = mention.end();
        }
        if (done == 0) return;
        append(last, new Text(literal.substring(done)));
        text.unlink();
    }

    private static Node append(Node last, Node next) {
        last.insertAfter(next);
        return next;
    }

    private static HtmlInline link(String username) {
        HtmlInline link = new HtmlInline();
        link.setLiteral(
                "<a class=\"mention\" href=\"/u/%s\">@%s</a>".formatted(username.toLowerCase(Locale.ROOT), username));
        return link;
    }
}
