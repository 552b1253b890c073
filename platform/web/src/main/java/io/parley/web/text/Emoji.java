package io.parley.web.text;

import com.ibm.icu.text.UnicodeSet;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;

/** One emoji of those that Unicode recommends, in its full form. */
public record Emoji(String text) {

    private static final UnicodeSet KNOWN = new UnicodeSet("[[:RGI_Emoji:]]").freeze();
    private static final String AS_PICTURE = "\uFE0F";

    /**
     * The emoji that somebody sent; one without the sign that makes it a picture gets it.
     *
     * @throws Problem {@code invalid-request} if it is none
     */
    public static Emoji of(String text) {
        if (KNOWN.contains(text)) return new Emoji(text);
        if (KNOWN.contains(text + AS_PICTURE)) return new Emoji(text + AS_PICTURE);
        throw CommonProblem.INVALID_REQUEST.exception("This is not an emoji.");
    }
}
