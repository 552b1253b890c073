package io.parley.system.waitlist;

import io.parley.system.client.Answer;
import io.parley.system.client.Parley;
import io.parley.system.client.Patience;
import io.parley.system.client.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * People who answer to one event all at once, at random, while its host changes how many may come.
 *
 * @param answers what each was answered, in order
 * @param failures answers that were neither an answer nor a refusal
 */
record Guests(
        String eventId,
        Session host,
        List<Session> people,
        Map<String, List<Answered>> answers,
        List<String> failures) {

    private static final int LEAST_PLACES = 20;
    private static final int MOST_PLACES = 60;
    private static final int LARGEST_PARTY = 6;

    static Guests gather(Parley parley, int clients) {
        List<Session> people = IntStream.range(0, clients + 1)
                .mapToObj(i -> someone(parley, i))
                .toList();
        Session host = people.getFirst();
        String orgId = Patience.with(() -> host.post("/orgs", Map.of("name", "Drill", "visibility", "public")))
                .orThrow()
                .string("id");
        people.stream()
                .skip(1)
                .forEach(guest -> Patience.with(() -> guest.post("/orgs/%s/join".formatted(orgId), null))
                        .orThrow());
        String eventId = Patience.with(() -> host.post("/orgs/%s/events".formatted(orgId), event()))
                .orThrow()
                .string("id");
        return new Guests(
                eventId, host, people.subList(1, people.size()), new ConcurrentHashMap<>(), new ArrayList<>());
    }

    /** Lets them do so many things together. */
    void answer(int operations, long seed) throws InterruptedException, ExecutionException {
        int each = Math.ceilDiv(operations, people.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> all = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                Session guest = people.get(i);
                Random random = new Random(seed + i);
                all.add(threads.submit(() -> answer(guest, each, random)));
            }
            for (Future<List<String>> one : all) failures.addAll(one.get());
        }
    }

    private List<String> answer(Session guest, int operations, Random random) {
        List<Answered> said = new ArrayList<>();
        answers.put(guest.user(), said);
        List<String> failed = new ArrayList<>();
        for (int i = 0; i < operations; i++) {
            int choice = random.nextInt(100);
            Answer answer = Patience.with(() -> choice < 5 ? changeCapacity(random) : reply(guest, choice, random));
            if (answer.status() >= 500) failed.add("%d %s".formatted(answer.status(), answer.text()));
            if (choice >= 5 && answer.isSuccess())
                said.add(answer.text().isEmpty() ? Answered.NOT : Answered.of(answer.json()));
        }
        return failed;
    }

    private Answer changeCapacity(Random random) {
        int capacity = random.nextInt(LEAST_PLACES, MOST_PLACES);
        return host.patch("/events/" + eventId, Map.of("capacity", capacity));
    }

    private Answer reply(Session guest, int choice, Random random) {
        String path = "/events/%s/rsvp".formatted(eventId);
        if (choice < 25) return guest.delete(path);
        if (choice < 35) return guest.put(path, Map.of("status", "declined"));
        if (choice < 40) return guest.put(path, Map.of("status", "interested"));
        return guest.put(path, Map.of("status", "going", "guests", random.nextInt(LARGEST_PARTY)));
    }

    private static Session someone(Parley parley, int i) {
        String name = "drill%s%d".formatted(Long.toString(System.nanoTime(), 36), i);
        return parley.register(name, name, "a drill is not a test");
    }

    private static Map<String, Object> event() {
        return Map.of(
                "title",
                "Drill",
                "kind",
                "social",
                "startsAt",
                "2199-05-06T10:00",
                "endsAt",
                "2199-05-06T11:00",
                "timezone",
                "Europe/Berlin",
                "capacity",
                LEAST_PLACES,
                "public",
                true);
    }
}
