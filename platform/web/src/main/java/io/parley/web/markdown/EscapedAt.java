package io.parley.web.markdown;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/** An at sign that is escaped, with a backslash or as a character reference, calls nobody. */
final class EscapedAt implements InlineContentParserFactory, InlineContentParser {

    /** Stands for the character until mentions are found. People can't write it: it is no character. */
    static final char MARK = '\uFDD0';

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('\\', '&');
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        boolean escaped =
                scanner.next("\\@") || scanner.next("&#64;") || scanner.next("&#x40;") || scanner.next("&commat;");
        return escaped ? ParsedInline.of(new Text(String.valueOf(MARK)), scanner.position()) : ParsedInline.none();
    }
}
