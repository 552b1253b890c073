package io.parley.web.markdown;

import org.commonmark.node.Node;

/**
 * What people write, as HTML that is safe to put into a page.
 *
 * <p>CommonMark with tables, strikethrough and bare links; a line break stays one; {@code @username} outside code and links
 * becomes a link to {@code /u/username}. Scripts, styles, forms, frames, event handlers and all URLs but http, https and
 * mailto are dropped; people's links carry {@code rel="nofollow noopener ugc"}. Linear in the text's length; any text has an
 * answer. Thread-safe.
 */
public class MarkdownRenderer {

    public String toHtml(String markdown) {
        Node document = Markdown.parse(markdown);
        document.accept(new MentionLinks());
        return SafeHtml.of(Markdown.render(document));
    }
}
