package io.parley.forum.share;

import io.parley.contracts.forum.TopicShared;
import io.parley.forum.place.Admission;
import io.parley.forum.place.ForumPlace;
import io.parley.forum.topic.TopicGate;
import io.parley.forum.watchword.WordRules;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import io.parley.web.sql.Columns;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a topic to those who follow one. */
@Component
class ShareTopic {

    private static final String SHARE = """
            insert into share (topic_id, user_id, comment, created_at) values (:topic, :user, :comment, :now)
            on conflict (topic_id, user_id) do update set comment = excluded.comment
            returning created_at, old.created_at is null as fresh""";

    private final TopicGate gate;
    private final WordRules words;
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    ShareTopic(TopicGate gate, WordRules words, JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.gate = gate;
        this.words = words;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Shares it, or gives what one shared already other words. */
    @Transactional
    public ShareView handle(UUID topicId, @Nullable String written, CurrentUser user) {
        Admission admission = gate.write(topicId, user).forum();
        ForumPlace place = admission.place();
        String comment = written == null ? null : words.pass(place.orgId(), written, "/comment");
        if (comment != null) words.requireNoApproval(admission.access(), "/comment", "", comment);
        Shared shared = jdbc.sql(SHARE)
                .param("topic", topicId)
                .param("user", user.id())
                .param("comment", comment, Types.VARCHAR)
                .param("now", Columns.at(clock.instant()))
                .query((row, _) -> new Shared(Columns.instant(row, "created_at"), row.getBoolean("fresh")))
                .single();
        TopicShared told = new TopicShared(topicId, place.forumId(), place.orgId(), user.id(), comment, shared.at());
        if (shared.fresh()) outbox.append(told, user.id());
        return new ShareView(topicId, user.summary(), comment, shared.at());
    }

    private record Shared(Instant at, boolean fresh) {}
}
