package io.parley.files.picture;

import java.io.Serial;

/** A picture that can't be read, or is larger than we read. */
public final class BadPicture extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    BadPicture(String reason) {
        super(reason);
    }

    BadPicture(String reason, Exception cause) {
        super(reason, cause);
    }
}
