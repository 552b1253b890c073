package io.parley.identity.link;

import java.time.Duration;

/** What a link is good for, and how long. */
public enum LinkPurpose {
    VERIFY_EMAIL(Duration.ofDays(3)),
    CHANGE_EMAIL(Duration.ofHours(24)),
    RESET_PASSWORD(Duration.ofHours(1));

    private final Duration life;

    LinkPurpose(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }
}
