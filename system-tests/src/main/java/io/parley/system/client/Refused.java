package io.parley.system.client;

import io.parley.system.command.Trouble;

/** The gateway answered something else than success. */
public final class Refused extends Trouble {

    private final int status;

    Refused(Answer answer) {
        super("%d %s".formatted(answer.status(), answer.text()));
        this.status = answer.status();
    }

    public int status() {
        return status;
    }
}
