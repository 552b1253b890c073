package io.parley.wrong.notes;

import io.parley.wrong.talk.TalkController;
import java.time.Clock;
import java.time.Instant;

public class Notes {

    private final Instant made = Clock.systemUTC().instant();

    public Instant ask(TalkController talk) {
        talk.alsoThis();
        return Instant.now().isAfter(made) ? made : Instant.MAX;
    }
}
