package io.parley.gateway.limit;

import java.util.concurrent.atomic.AtomicLong;

/** How much all request bodies together may hold. Small ones are free, so that who fills it with large ones stops none of them. */
final class BodyMemory {

    static final int FREE = 16 * 1024;

    private final long most;
    private final AtomicLong held = new AtomicLong();

    BodyMemory(long most) {
        this.most = most;
    }

    HeldBody open() {
        return new HeldBody(this);
    }

    boolean take(int bytes) {
        if (held.addAndGet(bytes) <= most) return true;
        give(bytes);
        return false;
    }

    void give(int bytes) {
        held.addAndGet(-bytes);
    }
}
