package io.parley.web.markdown;

import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The dialect; docs/markdown.md tells people of it. Nesting is bounded, because the tree is walked by recursion. */
final class Markdown {

    private static final int DEEPEST_NESTING = 50;
    // As many as there can be in the longest HTML that is allowed.
    private static final int MOST_CELLS = 25_000;
    private static final List<Extension> EXTENSIONS = List.of(
            AutolinkExtension.builder().linkTypes(AutolinkType.EMAIL).build(),
            StrikethroughExtension.create(),
            TaskListItemsExtension.create(),
            TablesExtension.builder().maxCells(MOST_CELLS).build());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            // No HtmlBlock: it would take all lines up to an end that may never come.
            .enabledBlockTypes(Set.of(
                    BlockQuote.class,
                    FencedCodeBlock.class,
                    Heading.class,
                    IndentedCodeBlock.class,
                    ListBlock.class,
                    ThematicBreak.class))
            .customInlineContentParserFactory(new HtmlTags())
            .customInlineContentParserFactory(new BareLinks())
            .customInlineContentParserFactory(new EscapedAt())
            .maxOpenBlockParsers(DEEPEST_NESTING)
            .maxInlineNesting(DEEPEST_NESTING)
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).softbreak("<br />\n").build();

    private Markdown() {}

    /** @throws RenderedTooLong if a table has far more cells than text */
    static Node parse(String markdown) {
        Node document = parsed(markdown);
        PairedTags.settle(document);
        return document;
    }

    // What the tables extension throws at the first cell too many.
    private static Node parsed(String markdown) {
        try {
            return PARSER.parse(markdown);
        } catch (IllegalArgumentException e) {
            throw new RenderedTooLong();
        }
    }

    /** Not yet safe: URLs are as written. */
    static void render(Node document, BoundedHtml html) {
        RENDERER.render(document, html);
    }
}
