package io.parley.event.live.poll;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a poll stands; a draft is shown to those who run the event. */
public enum PollState {
    DRAFT,
    OPEN,
    CLOSED;

    /** For a query that has the poll as {@code p}. */
    static final String COLUMN =
            "case when p.closed_at is not null then 'closed' when p.opened_at is not null then 'open' else 'draft' end as state";

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PollState ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
