package io.parley.system.waitlist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;

/**
 * Plays what was told of an event again, one change after the other, and says where it breaks the rules: places are never more than
 * the capacity, go to the first party that fits, pass nobody over twice, and are never kept from one who could have them.
 */
final class Replay {

    private final Map<String, Answered> answers = new HashMap<>();
    private final SequencedSet<String> waiting = new LinkedHashSet<>();
    private final Set<String> passed = new HashSet<>();
    private final List<String> promoted = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private int capacity = Integer.MAX_VALUE;
    private int promotions;
    private long last;

    static Replay of(List<Told> story) {
        Replay replay = new Replay();
        story.forEach(replay::apply);
        return replay;
    }

    List<String> faults() {
        return faults;
    }

    /** Everybody's answer at the end, as it was told. */
    Map<String, Answered> answers() {
        Map<String, Answered> all = new HashMap<>(answers);
        all.values().removeIf(Answered.NOT::equals);
        return all;
    }

    /** How many were told that they have a place now. */
    int promotions() {
        return promotions;
    }

    private void apply(Told told) {
        if (told.sequence() != ++last) fault(told, "is told out of its order");
        last = told.sequence();
        if (told.is("waitlist-promoted")) {
            promoted.add(told.user());
            promotions++;
        }
        if (told.is("rsvp-changed")) answer(told);
        if (told.saysCapacity()) limit(told);
    }

    private void answer(Told told) {
        String user = told.user();
        boolean went = answerOf(user).is("going");
        Answered now = Answered.of(told.payload());
        if (now.is("going") || now.is("waitlisted")) wish(user, went, now);
        else decline(user, now);
        List<String> served = new ArrayList<>(promoted);
        if (now.is("going") && !went) served.add(user);
        serve(told, served);
        if (!answerOf(user).equals(now)) fault(told, "says another answer than that which follows from the rules");
        if (going() != told.payload().path("goingCount").asInt()) fault(told, "counts other people than are going");
        if (waiting.size() != told.payload().path("waitlistCount").asInt()) fault(told, "counts others than wait");
    }

    // Whoever goes keeps their place, also with other guests; everybody else waits until they are served.
    private void wish(String user, boolean went, Answered now) {
        answers.put(user, went ? now : new Answered("waitlisted", now.guests()));
        if (!went) waiting.add(user);
    }

    private void decline(String user, Answered now) {
        answers.put(user, now);
        leave(user);
    }

    private Answered answerOf(String user) {
        return answers.getOrDefault(user, Answered.NOT);
    }

    private void limit(Told told) {
        capacity = told.payload().path("details").path("capacity").asInt(Integer.MAX_VALUE);
        serve(told, List.copyOf(promoted));
    }

    private void serve(Told told, List<String> served) {
        promoted.clear();
        List<String> ahead = new ArrayList<>();
        Set<String> passedNow = new HashSet<>();
        for (String user : List.copyOf(waiting)) {
            if (!served.contains(user)) {
                ahead.add(user);
                continue;
            }
            ahead.forEach(other -> overtake(told, other, user));
            passedNow.addAll(ahead);
            answers.compute(
                    user,
                    (_, party) ->
                            new Answered("going", Objects.requireNonNull(party).guests()));
            leave(user);
        }
        if (served.stream().anyMatch(user -> !answerOf(user).is("going"))) fault(told, "serves one who did not wait");
        passed.addAll(passedNow);
        if (going() > capacity) fault(told, "lets %d people come to %d places".formatted(going(), capacity));
        if (couldServe()) fault(told, "leaves places free for which somebody waits");
    }

    private void overtake(Told told, String other, String user) {
        if (places(other) <= places(user)) fault(told, "serves one before another who fits as well");
        if (passed.contains(other) && places(other) <= capacity)
            fault(told, "passes somebody over for the second time");
    }

    private boolean couldServe() {
        int free = capacity - going();
        for (String user : waiting) {
            if (places(user) <= free) return true;
            if (passed.contains(user) && places(user) <= capacity) return false;
        }
        return false;
    }

    private void leave(String user) {
        waiting.remove(user);
        passed.remove(user);
    }

    private int going() {
        return answers.values().stream()
                .filter(party -> party.is("going"))
                .mapToInt(Answered::places)
                .sum();
    }

    private int places(String user) {
        return answerOf(user).places();
    }

    private void fault(Told told, String fault) {
        faults.add("%s, the %dth of the event, %s".formatted(told.type(), told.sequence(), fault));
    }
}
