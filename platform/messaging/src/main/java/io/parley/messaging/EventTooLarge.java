package io.parley.messaging;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** What was to be stored can't be told to others: its event exceeds {@code parley.messaging.max-event-size}. A client's answer is 413. */
public final class EventTooLarge extends ErrorResponseException {

    private static final long serialVersionUID = 1;

    private final String text;

    EventTooLarge(String type, long bytes, long limit) {
        super(HttpStatus.CONTENT_TOO_LARGE);
        this.text = "%s has %d bytes, events may have %d".formatted(type, bytes, limit);
    }

    @Override
    public String getMessage() {
        return text;
    }
}
