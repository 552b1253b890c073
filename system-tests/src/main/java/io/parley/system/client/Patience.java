package io.parley.system.client;

import java.time.Duration;
import java.util.function.Supplier;

/** Repeats a request that was refused for now (429, 503), after the time that the answer asks for. */
public final class Patience {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final int TRIES = 20;

    private Patience() {}

    /**
     * The first answer that is neither 429 nor 503.
     *
     * @throws Refused if twenty tries were refused for now
     */
    public static Answer with(Supplier<Answer> request) {
        Answer answer = request.get();
        for (int tries = 1; isForNow(answer) && tries < TRIES; tries++) {
            waitFor(answer);
            answer = request.get();
        }
        if (isForNow(answer)) throw new Refused(answer);
        return answer;
    }

    private static boolean isForNow(Answer answer) {
        return answer.status() == TOO_MANY_REQUESTS || answer.status() == UNAVAILABLE;
    }

    private static void waitFor(Answer answer) {
        long seconds = answer.header("Retry-After").map(Long::parseLong).orElse(1L);
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the gateway", e);
        }
    }
}
