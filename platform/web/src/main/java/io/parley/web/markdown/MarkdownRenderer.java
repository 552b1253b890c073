package io.parley.web.markdown;

import java.util.Set;
import org.commonmark.node.Node;

/**
 * What people write, as HTML that is safe to put into a page; docs/markdown.md says what they can write.
 *
 * <p>All that isn't a well-formed tag of a few elements stays as text, and URLs but of http, https, mailto and tel are dropped.
 * {@code @username} outside code and links becomes a link to {@code /u/username}; people's links carry
 * {@code rel="nofollow noopener ugc"}. The HTML has at most 8 times the length of the text (16 KB are always allowed), and
 * 256 KB. Thread-safe.
 */
public class MarkdownRenderer {

    /**
     * The text as HTML.
     *
     * @param usernames in lower case: mentions of others stay text
     * @throws RenderedTooLong if it would have more HTML than allowed
     */
    public String toHtml(String markdown, Set<String> usernames) {
        Node document = Markdown.parse(markdown);
        document.accept(new MentionLinks(usernames));
        BoundedHtml html = new BoundedHtml(markdown);
        Markdown.render(document, html);
        return html.require(SafeHtml.of(html.toString()).replace(EscapedAt.MARK, '@'));
    }
}
