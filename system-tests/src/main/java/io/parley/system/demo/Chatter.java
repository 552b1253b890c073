package io.parley.system.demo;

import io.parley.system.client.Patience;
import io.parley.system.client.Session;
import io.parley.system.demo.Community.Channel;
import io.parley.system.demo.Community.Contribution;
import io.parley.system.demo.Community.Conversation;
import io.parley.system.demo.Community.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Has the people of a community talk in its channels and with each other. */
record Chatter(Community community, Function<String, Session> sessions) {

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
        channel.talks().forEach(talk -> say(id, talk.topic(), talk.says()));
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

    private void say(String channelId, @Nullable String topic, List<String> lines) {
        String path = "/channels/%s/messages".formatted(channelId);
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
        }
    }

    private Session as(String username) {
        return sessions.apply(username);
    }
}
