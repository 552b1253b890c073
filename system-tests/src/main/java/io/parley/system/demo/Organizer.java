package io.parley.system.demo;

import io.parley.system.client.Answer;
import io.parley.system.client.Patience;
import io.parley.system.client.Session;
import io.parley.system.demo.Community.Asked;
import io.parley.system.demo.Community.Contribution;
import io.parley.system.demo.Community.Gathering;
import io.parley.system.demo.Community.Reply;
import io.parley.system.stack.StripePages;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fills the calendar of a community, around today, and has its people answer, and pay.
 *
 * @param stripe null where nothing can be paid: then nobody goes where something is to be
 */
record Organizer(
        Community community,
        Function<String, Session> sessions,
        @Nullable StripePages stripe) {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    void fill(String orgId) {
        LocalDateTime now = LocalDateTime.now(ZONE).truncatedTo(ChronoUnit.MINUTES);
        community.events().forEach(event -> hold(orgId, event, now));
    }

    private void hold(String orgId, Gathering event, LocalDateTime now) {
        Session owner = sessions.apply(community.owner().username());
        String path = "/orgs/%s/events".formatted(orgId);
        String id = Patience.with(() -> owner.post(path, describe(event, now)))
                .orThrow()
                .string("id");
        event.replies().forEach(reply -> answer(id, event, reply));
        List<Asked> questions = event.questions();
        if (questions == null) return;
        Patience.with(() -> owner.post("/events/%s/live/start".formatted(id), null))
                .orThrow();
        questions.forEach(question -> ask(id, question));
    }

    private void ask(String eventId, Asked question) {
        Contribution said = Contribution.parse(question.asked());
        Session author = sessions.apply(said.author());
        String path = "/events/%s/questions".formatted(eventId);
        String id = Patience.with(() -> author.post(path, Map.of("body", said.text())))
                .orThrow()
                .string("id");
        question.voters()
                .forEach(voter -> Patience.with(
                                () -> sessions.apply(voter).put("/questions/%s/vote".formatted(id), Map.of()))
                        .orThrow());
    }

    private void answer(String eventId, Gathering event, Reply reply) {
        boolean buys = event.price() != null && reply.status().equals("going");
        if (buys && stripe == null) return;
        Map<String, Object> body = Map.of("status", reply.status(), "guests", reply.guests());
        Answer answer = Patience.with(
                        () -> sessions.apply(reply.author()).put("/events/%s/rsvp".formatted(eventId), body))
                .orThrow();
        if (buys && stripe != null) stripe.pay(answer.json().at("/payment/url").asString(), StripePages.PAYS);
    }

    private Map<String, Object> describe(Gathering event, LocalDateTime now) {
        LocalDateTime start = start(event.day(), event.at(), now);
        Map<String, Object> body = new HashMap<>(Map.of(
                "title", event.title(),
                "kind", event.kind(),
                "description", event.description(),
                "startsAt", start.toString(),
                "endsAt", start.plusHours(event.hours()).toString(),
                "timezone", ZONE.getId(),
                "public", Boolean.TRUE.equals(event.isPublic()),
                "hostIds", List.of(sessions.apply(event.host()).user())));
        putIfKnown(body, "location", event.location());
        putIfKnown(body, "coordinates", event.coordinates());
        putIfKnown(body, "price", event.price());
        putIfKnown(body, "meetingUrl", event.meetingUrl());
        putIfKnown(body, "capacity", event.capacity());
        putIfKnown(body, "recurrence", event.recurrence());
        return body;
    }

    private static LocalDateTime start(int day, @Nullable String at, LocalDateTime now) {
        if (at == null) return now.minusMinutes(30);
        return now.toLocalDate().plusDays(day).atTime(LocalTime.parse(at));
    }

    private static void putIfKnown(Map<String, Object> body, String field, @Nullable Object value) {
        if (value != null) body.put(field, value);
    }
}
