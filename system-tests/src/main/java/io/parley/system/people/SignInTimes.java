package io.parley.system.people;

import io.parley.system.client.Answer;
import io.parley.system.client.Parley;
import io.parley.system.client.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * How wrong passwords are answered.
 *
 * @param bodies all that was answered, without what differs for each request
 * @param known the median of those who exist
 * @param unknown the median of those who don't
 */
record SignInTimes(Set<String> bodies, Duration known, Duration unknown) {

    // Fewer than the throttle lets through for one login.
    private static final int GUESSES = 8;
    // A tenth.
    private static final int ALIKE = 10;
    private static final String PASSWORD = "correct horse battery";

    static Session register(Parley identity) {
        return identity.register(name(), "Drill", PASSWORD);
    }

    /** In turns, so that what slows the machine slows both. */
    static SignInTimes measure(Parley identity, int signIns) {
        Set<String> bodies = new TreeSet<>();
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        String somebody = "";
        for (int guess = 0; guess < signIns / 2; guess++) {
            if (guess % GUESSES == 0) {
                somebody = name();
                identity.register(somebody, "Drill", PASSWORD);
            }
            known.add(timed(identity, somebody, bodies));
            unknown.add(timed(identity, name(), bodies));
        }
        return new SignInTimes(bodies, median(known), median(unknown));
    }

    boolean tellNothing() {
        Duration difference = known.minus(unknown).abs();
        return bodies.size() == 1 && difference.compareTo(known.dividedBy(ALIKE)) <= 0;
    }

    private static long timed(Parley identity, String login, Set<String> bodies) {
        long began = System.nanoTime();
        Answer answer =
                identity.anonymous().post("/auth/login", Map.of("login", login, "password", "wrong horse battery"));
        long took = System.nanoTime() - began;
        ObjectNode body = (ObjectNode) answer.json();
        body.remove("traceId");
        bodies.add(answer.status() + " " + body);
        return took;
    }

    private static String name() {
        return "d" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }

    private static Duration median(List<Long> nanos) {
        return Duration.ofNanos(
                nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElse(0L));
    }

    @Override
    public String toString() {
        return "%d different answers to wrong passwords; median %d us of those who exist, %d us of those who don't"
                .formatted(bodies.size(), known.toNanos() / 1000, unknown.toNanos() / 1000);
    }
}
