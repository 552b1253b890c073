package io.parley.web.markdown;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** What a reader sees of a Markdown text, without its marks. */
public final class PlainText extends AbstractVisitor {

    private final StringBuilder plain = new StringBuilder();

    private PlainText() {}

    /** The words in their order, a line for each paragraph, line and cell. Any text has an answer. */
    public static String of(String markdown) {
        try {
            PlainText text = new PlainText();
            Markdown.parse(markdown).accept(text);
            return text.plain.toString().replace(EscapedAt.MARK, '@').strip();
        } catch (RenderedTooLong e) {
            return markdown;
        }
    }

    @Override
    public void visit(Text text) {
        plain.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        plain.append(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
        line(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        line(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak softBreak) {
        line("");
    }

    @Override
    public void visit(HardLineBreak hardBreak) {
        line("");
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        line("");
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        line("");
    }

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        if (node instanceof TableCell) line("");
    }

    private void line(String text) {
        plain.append(text);
        if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != '\n') plain.append('\n');
    }
}
