package io.parley.system.client;

/** The gateway answered something else than success. */
public final class Refused extends RuntimeException {

    private final int status;

    Refused(Answer answer) {
        super("%d %s".formatted(answer.status(), answer.text()));
        this.status = answer.status();
    }

    public int status() {
        return status;
    }
}
