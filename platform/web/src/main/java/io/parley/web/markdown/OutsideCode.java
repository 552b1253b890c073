package io.parley.web.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Text;

/** Visits the text in which a mention counts: not code, not a link's. */
abstract class OutsideCode extends AbstractVisitor {

    abstract void found(Text text);

    @Override
    public final void visit(Text text) {
        found(text);
    }

    @Override
    public final void visit(Link link) {
        // The name in a link's text addresses nobody.
    }
}
