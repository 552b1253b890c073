package io.parley.chat.conversation;

import io.parley.chat.channel.Channel;
import io.parley.chat.channel.Channels;
import io.parley.chat.member.Members;
import io.parley.chat.place.ChannelKind;
import io.parley.messaging.Ids;
import io.parley.security.AccessProblem;
import io.parley.security.CurrentUser;
import io.parley.security.KnownUsers;
import io.parley.web.problem.CommonProblem;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the conversation of some people with the caller, or begins it: the same people are always in the same one. */
@Component
public class StartConversation {

    private final JdbcClient jdbc;
    private final KnownUsers users;
    private final Channels channels;
    private final Members members;
    private final Clock clock;

    StartConversation(JdbcClient jdbc, KnownUsers users, Channels channels, Members members, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.channels = channels;
        this.members = members;
        this.clock = clock;
    }

    @Transactional
    public Started handle(StartConversationCommand command) {
        CurrentUser user = command.user();
        users.remember(user);
        UUID[] people = Stream.concat(command.userIds().stream(), Stream.of(user.id()))
                .distinct()
                .sorted()
                .toArray(UUID[]::new);
        requireKnown(List.of(people));
        ChannelKind kind = people.length > 2 ? ChannelKind.GROUP : ChannelKind.DIRECT;
        String name = kind == ChannelKind.GROUP ? command.name() : null;
        Channel channel = Channel.conversation(Ids.next(), kind, name, user.id(), clock.instant());
        // One who begins the same at the same moment waits here for the other.
        if (!channels.open(channel, people)) return new Started(idOf(people), false);
        requireNotBlocked(people, user.id());
        Arrays.stream(people).forEach(one -> members.add(channel.id(), one, user.id()));
        return new Started(channel.id(), true);
    }

    private void requireKnown(List<UUID> people) {
        if (users.byIds(people).size() < people.size())
            throw CommonProblem.INVALID_REQUEST.at("/userIds", "must be users that there are");
    }

    // Nobody is told why.
    private void requireNotBlocked(UUID[] people, UUID userId) {
        boolean blocked = jdbc.sql("""
                        select exists (select from known_relation
                                        where user_id = any(:people) and other_id = :user and kind = 'block' and active)""")
                .param("people", people)
                .param("user", userId)
                .query(Boolean.class)
                .single();
        if (blocked) throw AccessProblem.PERMISSION_DENIED.exception();
    }

    private UUID idOf(UUID[] people) {
        return jdbc.sql("select id from channel where people = :people")
                .param("people", people)
                .query(UUID.class)
                .single();
    }

    /**
     * The conversation that some people have.
     *
     * @param isNew whether nobody had begun it before
     */
    public record Started(UUID id, boolean isNew) {}
}
