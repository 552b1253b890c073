package io.parley.web.markdown;

import java.io.Serial;

/** A text's references or tables make far more HTML of it than there is text. */
public final class RenderedTooLong extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    RenderedTooLong() {
        super("The rendered text would be too long");
    }
}
