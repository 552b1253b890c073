package io.parley.identity.signin;

import java.time.Instant;

/** Passwords that were tried in one window: those that were wrong, and those that aren't compared yet. */
final class Guesses {

    private final int allowed;
    private final Instant until;
    private int wrong;
    private int underWay;

    Guesses(int allowed, Instant until) {
        this.allowed = allowed;
        this.until = until;
    }

    /**
     * Whether one more may be tried. While all that are left are under way, it waits for what becomes of them: many at once get
     * no more guesses than one after another, and who is right is never refused.
     */
    synchronized boolean begin() throws InterruptedException {
        while (wrong < allowed && wrong + underWay >= allowed) wait();
        if (wrong >= allowed) return false;
        underWay++;
        return true;
    }

    synchronized void end(boolean wasWrong) {
        underWay--;
        if (wasWrong) wrong++;
        notifyAll();
    }

    synchronized void forget() {
        wrong = 0;
        notifyAll();
    }

    Instant until() {
        return until;
    }
}
