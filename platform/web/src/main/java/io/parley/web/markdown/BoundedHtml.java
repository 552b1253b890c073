package io.parley.web.markdown;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** HTML in proportion to the text that it is made of: references and tables could make a hundred times as much of it. */
final class BoundedHtml implements Appendable {

    private static final int ALWAYS_ALLOWED = 16 * 1024;
    private static final int NEVER_ALLOWED = 256 * 1024;

    private final StringBuilder html = new StringBuilder();
    private final int most;

    BoundedHtml(String markdown) {
        most = Math.clamp(8L * markdown.length(), ALWAYS_ALLOWED, NEVER_ALLOWED);
    }

    @Override
    public Appendable append(@Nullable CharSequence text) throws IOException {
        String some = String.valueOf(text);
        return append(some, 0, some.length());
    }

    @Override
    public Appendable append(@Nullable CharSequence text, int start, int end) throws IOException {
        require(html.length() + (end - start));
        html.append(text, start, end);
        return this;
    }

    @Override
    public Appendable append(char character) throws IOException {
        require(html.length() + 1);
        html.append(character);
        return this;
    }

    String require(String safe) {
        require(safe.length());
        return safe;
    }

    private void require(int length) {
        if (length > most) throw new RenderedTooLong();
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
