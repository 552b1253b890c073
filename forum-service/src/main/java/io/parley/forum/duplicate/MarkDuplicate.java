package io.parley.forum.duplicate;

import io.parley.forum.ForumProblem;
import io.parley.forum.place.Admission;
import io.parley.forum.topic.TopicGate;
import io.parley.forum.topic.Topics;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.security.Viewer;
import io.parley.web.problem.CommonProblem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets who opened a topic, or a moderator, say that another one asked the same before. */
@Component
class MarkDuplicate {

    private static final String ORIGINAL = """
            select exists (
                select from topic original join topic t on t.org_id = original.org_id and t.id = :topic
                 where original.id = :original and original.id <> t.id and original.deleted_at is null
                   and original.duplicate_of is null)""";

    private final TopicGate gate;
    private final Topics topics;
    private final JdbcClient jdbc;

    MarkDuplicate(TopicGate gate, Topics topics, JdbcClient jdbc) {
        this.gate = gate;
        this.topics = topics;
        this.jdbc = jdbc;
    }

    @Transactional
    public void handle(UUID topicId, @Nullable UUID originalId, CurrentUser user) {
        Admission admission = gate.write(topicId, user).forum();
        if (!topics.hold(topicId)) throw ForumProblem.TOPIC_NOT_FOUND.exception();
        if (!isBy(topicId, user)) admission.access().require(Permission.MODERATE);
        if (originalId != null) requireOriginal(topicId, originalId, user);
        topics.duplicates(topicId, originalId);
    }

    private boolean isBy(UUID topicId, CurrentUser user) {
        return jdbc.sql("select author_id = :user from topic where id = :topic")
                .param("topic", topicId)
                .param("user", user.id())
                .query(Boolean.class)
                .single();
    }

    private void requireOriginal(UUID topicId, UUID originalId, CurrentUser user) {
        gate.read(originalId, Viewer.of(user));
        boolean good = jdbc.sql(ORIGINAL)
                .param("topic", topicId)
                .param("original", originalId)
                .query(Boolean.class)
                .single();
        if (!good)
            throw CommonProblem.INVALID_REQUEST.at(
                    "/topicId", "must be another topic of the organization, and no duplicate itself");
    }
}
