package io.parley.web.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Turns tags into text that have no other end in the same part of the text: they would reach into what follows. */
final class PairedTags {

    private static final int DEEPEST_NESTING = 20;

    private PairedTags() {}

    static void settle(Node parent) {
        hoistDetails(parent);
        settle(parent, false);
    }

    private static void settle(Node parent, boolean inLink) {
        Deque<HtmlInline> open = new ArrayDeque<>();
        Node child = parent.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            if (child instanceof HtmlInline tag) meet(tag, open);
            else if (child instanceof Link && inLink) unwrap(child);
            else settle(child, inLink || child instanceof Link);
            child = next;
        }
        open.forEach(PairedTags::toText);
    }

    // An address within the text of a link.
    private static void unwrap(Node link) {
        for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) link.insertBefore(child);
        link.unlink();
    }

    // Details hold whole paragraphs, so their ends are in different ones.
    private static void hoistDetails(Node parent) {
        Deque<Node> begun = new ArrayDeque<>();
        Node block = parent.getFirstChild();
        while (block != null) {
            Node next = block.getNext();
            Node last = block.getLastChild();
            boolean begins = isDetails(block.getFirstChild(), false) && !isDetails(last, true);
            if (begins && begun.size() < DEEPEST_NESTING) begun.push(block);
            else if (isDetails(last, true) && !isDetails(block.getFirstChild(), false) && !begun.isEmpty())
                hoist(begun.pop(), block);
            block = next;
        }
    }

    private static boolean isDetails(@Nullable Node node, boolean end) {
        return node instanceof HtmlInline tag && nameOf(tag).equals("details") && isEnd(tag) == end;
    }

    private static void hoist(Node first, Node last) {
        first.insertBefore(block((HtmlInline) Objects.requireNonNull(first.getFirstChild())));
        last.insertAfter(block((HtmlInline) Objects.requireNonNull(last.getLastChild())));
    }

    private static HtmlBlock block(HtmlInline tag) {
        HtmlBlock block = new HtmlBlock();
        block.setLiteral(tag.getLiteral());
        tag.unlink();
        return block;
    }

    private static void meet(HtmlInline tag, Deque<HtmlInline> open) {
        String name = nameOf(tag);
        if (HtmlTags.EMPTY.contains(name)) return;
        if (!isEnd(tag)) {
            if (open.size() < DEEPEST_NESTING) open.push(tag);
            else toText(tag);
            return;
        }
        if (open.stream().noneMatch(start -> nameOf(start).equals(name))) {
            toText(tag);
            return;
        }
        while (!nameOf(open.getFirst()).equals(name)) toText(open.pop());
        open.pop();
    }

    private static void toText(HtmlInline tag) {
        tag.insertAfter(new Text(tag.getLiteral()));
        tag.unlink();
    }

    static boolean isEnd(HtmlInline tag) {
        return tag.getLiteral().startsWith("</");
    }

    static String nameOf(HtmlInline tag) {
        Matcher matcher = HtmlTags.TAG.matcher(tag.getLiteral());
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
