package io.parley.system.demo;

import io.parley.system.client.Answer;
import io.parley.system.client.Patience;
import io.parley.system.client.Session;
import io.parley.system.demo.Community.Bot;
import io.parley.system.demo.Community.Channel;
import io.parley.system.demo.Community.Contribution;
import io.parley.system.demo.Community.Conversation;
import io.parley.system.demo.Community.Member;
import io.parley.system.demo.Community.Promoted;
import io.parley.system.demo.Community.Talk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Has the people of a community talk in its channels and with each other. */
record Chatter(Community community, Map<String, String> forums, Function<String, Session> sessions) {

    void fill(String orgId) {
        community.channels().forEach(channel -> talk(orgId, channel));
        community.conversations().forEach(this::talk);
    }

    private void talk(String orgId, Channel channel) {
        Session owner = as(community.owner().username());
        String id = Patience.with(() -> owner.post("/orgs/%s/channels".formatted(orgId), describe(channel)))
                .orThrow()
                .string("id");
        if (channel.isOpen()) community.members().forEach(member -> join(id, member));
        else Objects.requireNonNullElse(channel.members(), List.<String>of()).forEach(name -> add(owner, id, name));
        channel.talks().forEach(talk -> talk(id, talk));
        if (channel.bot() != null) speak(orgId, id, channel.bot());
    }

    private void talk(String channelId, Talk talk) {
        String first = say(channelId, talk.topic(), talk.says());
        Promoted promoted = talk.promoted();
        if (promoted == null) return;
        String author = Contribution.parse(talk.says().getFirst()).author();
        String forum = Objects.requireNonNull(forums.get(promoted.forum()));
        Patience.with(() -> as(author)
                        .post(
                                "/messages/%s/promote".formatted(first),
                                Map.of("forumId", forum, "title", promoted.title())))
                .orThrow();
    }

    private void speak(String orgId, String channelId, Bot bot) {
        Session owner = as(community.owner().username());
        Answer created = Patience.with(() -> owner.post("/orgs/%s/bots".formatted(orgId), Map.of("name", bot.name())))
                .orThrow();
        Session program = new Session(owner.parley(), created.string("token"), null, created.string("id"));
        Patience.with(() -> owner.put("/channels/%s/members/%s".formatted(channelId, program.user()), Map.of()))
                .orThrow();
        bot.says()
                .forEach(line -> Patience.with(
                                () -> program.post("/channels/%s/messages".formatted(channelId), Map.of("body", line)))
                        .orThrow());
    }

    private void talk(Conversation conversation) {
        List<String> people = conversation.people();
        List<String> others =
                people.stream().skip(1).map(name -> as(name).user()).toList();
        String id = Patience.with(() -> as(people.getFirst()).post("/conversations", Map.of("userIds", others)))
                .orThrow()
                .string("id");
        say(id, null, conversation.says());
    }

    private static Map<String, Object> describe(Channel channel) {
        return Map.of(
                "name", channel.name(),
                "description", channel.description(),
                "private", !channel.isOpen(),
                "default", Boolean.TRUE.equals(channel.isDefault()));
    }

    private void join(String channelId, Member member) {
        if (member.equals(community.owner())) return;
        Session session = as(member.username());
        Patience.with(() -> session.post("/channels/%s/join".formatted(channelId), null))
                .orThrow();
    }

    private void add(Session owner, String channelId, String username) {
        String path =
                "/channels/%s/members/%s".formatted(channelId, as(username).user());
        Patience.with(() -> owner.put(path, Map.of())).orThrow();
    }

    /** The id of the first message. */
    private String say(String channelId, @Nullable String topic, List<String> lines) {
        String path = "/channels/%s/messages".formatted(channelId);
        @Nullable String first = null;
        @Nullable String last = null;
        for (String line : lines) {
            Contribution said = Contribution.parse(line);
            Map<String, Object> body = new HashMap<>(Map.of("body", said.text()));
            if (said.inThread()) body.put("threadId", Objects.requireNonNull(last));
            else if (topic != null) body.put("topic", topic);
            String id = Patience.with(() -> as(said.author()).post(path, body))
                    .orThrow()
                    .string("id");
            if (!said.inThread()) last = id;
            if (first == null) first = id;
        }
        return Objects.requireNonNull(first);
    }

    private Session as(String username) {
        return sessions.apply(username);
    }
}
