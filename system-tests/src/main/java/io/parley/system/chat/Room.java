package io.parley.system.chat;

import io.parley.system.client.Answer;
import io.parley.system.client.Parley;
import io.parley.system.client.Patience;
import io.parley.system.client.Session;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An organization with one channel, in which all of these people are. */
record Room(String channelId, List<Session> people) {

    private static final String PASSWORD = "many people in one room";

    static Room of(Parley parley, int count) {
        String run = Long.toString(System.nanoTime(), 36);
        List<Session> people = IntStream.range(0, count)
                .mapToObj(i -> "room%s%d".formatted(run, i))
                .map(name -> parley.register(name, name, PASSWORD))
                .toList();
        Session owner = people.getFirst();
        String orgId = post(owner, "/orgs", Map.of("name", "Room", "visibility", "public"))
                .string("id");
        String channelId = post(owner, "/orgs/%s/channels".formatted(orgId), Map.of("name", "everybody"))
                .string("id");
        for (Session person : people.subList(1, count)) {
            post(person, "/orgs/%s/join".formatted(orgId), Map.of());
            post(person, "/channels/%s/join".formatted(channelId), Map.of());
        }
        return new Room(channelId, people);
    }

    String channel() {
        return "channel:" + channelId;
    }

    /** Where its messages are sent and read. */
    String path() {
        return "/channels/%s/messages".formatted(channelId);
    }

    private static Answer post(Session session, String path, Map<String, ?> body) {
        return Patience.with(() -> session.post(path, body)).orThrow();
    }
}
