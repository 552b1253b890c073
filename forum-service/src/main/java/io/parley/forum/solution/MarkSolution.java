package io.parley.forum.solution;

import io.parley.forum.ForumProblem;
import io.parley.forum.place.Admission;
import io.parley.forum.topic.TopicGate;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the asker or a moderator say which post solves a topic, or that none does. */
@Component
class MarkSolution {

    private final TopicGate gate;
    private final Solutions solutions;

    MarkSolution(TopicGate gate, Solutions solutions) {
        this.gate = gate;
        this.solutions = solutions;
    }

    @Transactional
    public void handle(UUID topicId, @Nullable UUID postId, CurrentUser user) {
        Admission seen = gate.write(topicId, user).forum();
        Asked asked = solutions.lock(topicId).orElseThrow(ForumProblem.TOPIC_NOT_FOUND::exception);
        if (!asked.authorId().equals(user.id())) seen.access().require(Permission.MODERATE);
        if (Objects.equals(asked.solutionPostId(), postId)) return;
        solutions.unmark(asked, user.id());
        if (postId != null) solutions.mark(asked, postId, user.id());
    }
}
