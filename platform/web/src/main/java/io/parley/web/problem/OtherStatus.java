package io.parley.web.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** A status that a library chose and that has no problem of its own. */
final class OtherStatus extends Problem {

    OtherStatus(HttpStatus status) {
        super(status, status.name().toLowerCase(Locale.ROOT).replace('_', '-'), status.getReasonPhrase() + ".");
    }
}
