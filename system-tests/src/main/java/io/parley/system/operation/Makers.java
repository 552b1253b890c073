package io.parley.system.operation;

import io.parley.system.client.Answer;
import io.parley.system.client.Patience;
import io.parley.system.client.Session;
import io.parley.system.command.Wait;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How each of the {@link Things} is made. */
final class Makers {

    private static final String WATCHED_WORD = "marzipan";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Things things;
    private final String visibility;
    private final Session owner;
    private final Session author;

    Makers(Things things, String visibility) {
        this.things = things;
        this.visibility = visibility;
        owner = things.owner();
        author = things.author();
    }

    /** The id of a new one, or what else stands for it. */
    String make(String thing) {
        return switch (thing) {
            case "orgId" -> organization();
            case "deletedOrg" -> deletedOrganization();
            case "slug" -> read(owner, "/orgs/{orgId}").string("slug");
            case "member" -> member();
            case "userId" -> author.user();
            case "username" -> author.get("/users/me").orThrow().string("username");
            case "invitationId" -> invitation().string("id");
            case "token" -> invitation().string("token");
            case "entryId" -> auditEntry();
            case "caseId" -> moderationCase();
            case "domainId" -> made(owner, "/orgs/{orgId}/domains", Map.of("domain", things.unique() + ".example.org"));
            case "emoji" -> "%F0%9F%91%8D";
            case "tomorrow" -> in(Duration.ofDays(1));
            case "unique" -> things.unique();
            default -> makeOfForums(thing);
        };
    }

    private String makeOfForums(String thing) {
        return switch (thing) {
            case "forumId", "otherForumId" ->
                made(owner, "/orgs/{orgId}/forums", Map.of("name", things.unique(), "kind", "questions"));
            case "topicId", "otherTopicId" ->
                made(author, "/forums/{forumId}/topics", Map.of("title", "A question of mine", "body", "First"));
            case "postId" -> made(author, "/topics/{topicId}/posts", Map.of("body", "Second"));
            case "removedPost" -> removedPost();
            case "forumPoll" ->
                made(
                        author,
                        "/topics/{topicId}/polls",
                        Map.of("question", "Which?", "kind", "single", "options", List.of("This", "That")));
            case "forumPollOption" ->
                read(author, "/polls/{forumPoll}").json().at("/options/0/id").asString();
            case "approvalId" -> waiting();
            default -> makeOfChat(thing);
        };
    }

    private String makeOfChat(String thing) {
        return switch (thing) {
            case "channelId", "otherChannelId" -> channel();
            case "messageId" -> made(author, "/channels/{channelId}/messages", Map.of("body", "Hello"));
            case "scheduledMessage" -> scheduledMessage();
            case "webhookId" -> made(owner, "/channels/{channelId}/incoming-webhooks", Map.of("name", "Hook"));
            case "botId" -> made(owner, "/orgs/{orgId}/bots", Map.of("name", things.unique()));
            case "commandId" ->
                made(
                        owner,
                        "/orgs/{orgId}/commands",
                        Map.of("name", things.unique(), "url", "https://example.org/command"));
            default -> makeOfEvents(thing);
        };
    }

    private String makeOfEvents(String thing) {
        return switch (thing) {
            case "eventId" -> event();
            case "startedEvent" -> done(owner, "/events/%s/live/start", event());
            case "code" -> ticket();
            case "questionId" -> made(author, "/events/{eventId}/questions", Map.of("body", "Why?"));
            case "livePoll" -> livePoll();
            case "openPoll" -> done(owner, "/live-polls/%s/open", livePoll());
            case "openPollOption" -> openPollOption();
            default -> UUID.randomUUID().toString();
        };
    }

    private String organization() {
        Answer organization =
                Patience.with(() -> owner.post("/orgs", Map.of("name", things.unique(), "visibility", visibility)));
        String id = organization.orThrow().string("id");
        join(id, author, "member");
        eventually(
                "the services know of the author",
                () -> owner.put(
                                "/orgs/%s/trust?userId=%s".formatted(id, author.user()),
                                Map.of("level", 0, "locked", false))
                        .isSuccess());
        things.members().forEach((member, role) -> join(id, member, role));
        return id;
    }

    private String deletedOrganization() {
        String id = made(owner, "/orgs", Map.of("name", things.unique(), "visibility", visibility));
        Patience.with(() -> owner.delete("/orgs/" + id)).orThrow();
        return id;
    }

    private String removedPost() {
        String id = made(author, "/topics/{topicId}/posts", Map.of("body", "Third"));
        Patience.with(() -> owner.delete("/posts/" + id)).orThrow();
        return id;
    }

    private void join(String org, Session person, String role) {
        String token = Patience.with(() -> owner.post("/orgs/%s/invitations".formatted(org), Map.of("role", role)))
                .orThrow()
                .string("token");
        Patience.with(() -> person.post("/invitations/%s/accept".formatted(token), null))
                .orThrow();
    }

    private String member() {
        Session member = things.person();
        join(things.fill("{orgId}"), member, "member");
        Patience.with(() -> member.post(things.fill("/channels/{channelId}/join"), null))
                .orThrow();
        return member.user();
    }

    private String scheduledMessage() {
        String channel = things.fill("{channelId}");
        return made(
                author,
                "/scheduled-messages",
                Map.of("channelId", channel, "body", "Later", "sendAt", in(Duration.ofDays(1))));
    }

    private Answer invitation() {
        return sent(owner, "/orgs/{orgId}/invitations", Map.of("role", "member"));
    }

    private String auditEntry() {
        String member = things.fill("/orgs/{orgId}/members/{member}");
        Patience.with(() -> owner.patch(member, Map.of("role", "guest"))).orThrow();
        return read(owner, "/orgs/{orgId}/audit-log").json().at("/items/0/id").asString();
    }

    private String moderationCase() {
        Map<String, Object> report =
                Map.of("reason", "spam", "subject", Map.of("type", "post", "id", things.fill("{postId}")));
        eventually(
                "a post can be reported", () -> owner.post("/reports", report).isSuccess());
        return read(owner, "/orgs/{orgId}/cases").json().at("/items/0/id").asString();
    }

    private String waiting() {
        Map<String, Object> words = Map.of("words", List.of(Map.of("pattern", WATCHED_WORD, "action", "approve")));
        Patience.with(() -> owner.put(things.fill("/orgs/{orgId}/watched-words"), words))
                .orThrow();
        eventually(
                "a post waits for approval",
                () -> sent(author, "/topics/{topicId}/posts", Map.of("body", WATCHED_WORD))
                        .string("status")
                        .equals("pending"));
        return read(owner, "/orgs/{orgId}/approval-queue")
                .json()
                .at("/items/0/id")
                .asString();
    }

    private String channel() {
        String channel = made(owner, "/orgs/{orgId}/channels", Map.of("name", things.unique()));
        String join = "/channels/%s/join".formatted(channel);
        Patience.with(() -> author.post(join, null)).orThrow();
        // Those who may; guests may not.
        things.members().keySet().forEach(member -> Patience.with(() -> member.post(join, null)));
        return channel;
    }

    private String event() {
        return made(
                owner,
                "/orgs/{orgId}/events",
                Map.of(
                        "title", "A talk",
                        "kind", "live",
                        "timezone", "Europe/London",
                        "public", true,
                        "meetingUrl", "https://example.org/talk",
                        "startsAt", in(Duration.ofMinutes(10)),
                        "endsAt", in(Duration.ofHours(2))));
    }

    private String livePoll() {
        Map<String, Object> poll = Map.of("question", "Which?", "options", List.of("This", "That"));
        return made(owner, "/events/{eventId}/polls", poll);
    }

    private String openPollOption() {
        String poll = things.fill("{openPoll}");
        return read(owner, "/events/{eventId}/live")
                .json()
                .path("polls")
                .valueStream()
                .filter(found -> found.path("id").asString().equals(poll))
                .map(found -> found.at("/options/0/id").asString())
                .findFirst()
                .orElseThrow();
    }

    private String ticket() {
        Patience.with(() -> author.put(things.fill("/events/{eventId}/rsvp"), Map.of("status", "going")))
                .orThrow();
        return read(author, "/events/{eventId}/ticket").string("code");
    }

    private String done(Session by, String act, String id) {
        Patience.with(() -> by.post(act.formatted(id), null)).orThrow();
        return id;
    }

    private String made(Session by, String path, Map<String, ?> body) {
        return sent(by, path, body).string("id");
    }

    private Answer sent(Session by, String path, Map<String, ?> body) {
        return Patience.with(() -> by.post(things.fill(path), body)).orThrow();
    }

    private Answer read(Session by, String path) {
        return Patience.with(() -> by.get(things.fill(path))).orThrow();
    }

    private static void eventually(String goal, Condition condition) {
        Wait.ofAtMost(PATIENCE).until(goal, () -> condition.holds() ? Optional.empty() : Optional.of("not yet"));
    }

    private static String in(Duration time) {
        return Instant.now().plus(time).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private interface Condition {
        boolean holds();
    }
}
