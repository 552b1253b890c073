package io.parley.web.markdown;

import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Text;

/** Visits the text in which a mention counts: not code, not a link's. */
abstract class OutsideCode extends AbstractVisitor {

    private static final Set<String> NAMING_NOBODY = Set.of("a", "code", "pre");

    private int within;

    abstract void found(Text text);

    @Override
    public final void visit(Text text) {
        if (within == 0) found(text);
    }

    // Tags come in pairs.
    @Override
    public final void visit(HtmlInline tag) {
        if (NAMING_NOBODY.contains(PairedTags.nameOf(tag))) within += PairedTags.isEnd(tag) ? -1 : 1;
    }

    @Override
    public final void visit(Link link) {
        // The name in a link's text addresses nobody.
    }
}
