package io.parley.system.client;

import io.parley.system.command.Wait;
import java.time.Duration;
import java.util.function.Supplier;

/** Repeats a request that was refused for now (429, 503), after the time that the answer asks for. */
public final class Patience {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration WORTH_TELLING = Duration.ofSeconds(5);

    private Patience() {}

    /**
     * The first answer that is neither 429 nor 503.
     *
     * @throws Refused if three minutes don't suffice
     */
    public static Answer with(Supplier<Answer> request) {
        return with(LONGEST, request);
    }

    static Answer with(Duration longest, Supplier<Answer> request) {
        long begin = System.nanoTime();
        long told = begin;
        Answer answer = request.get();
        while (isForNow(answer)) {
            Duration pause = Duration.ofSeconds(
                    answer.header("Retry-After").map(Long::parseLong).orElse(1L));
            long next = System.nanoTime() + pause.toNanos();
            if (next - begin > longest.toNanos()) throw new Refused(answer);
            if (next - told > WORTH_TELLING.toNanos()) {
                System.out.printf(
                        "Waiting until the gateway takes a request again: %d %s%n", answer.status(), answer.text());
                told = next;
            }
            Wait.pause(pause);
            answer = request.get();
        }
        return answer;
    }

    private static boolean isForNow(Answer answer) {
        return answer.status() == TOO_MANY_REQUESTS || answer.status() == UNAVAILABLE;
    }
}
