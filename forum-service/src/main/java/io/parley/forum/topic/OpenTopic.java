package io.parley.forum.topic;

import io.parley.forum.ForumProblem;
import io.parley.forum.place.Admission;
import io.parley.forum.place.ForumGate;
import io.parley.forum.place.ForumKind;
import io.parley.forum.place.ForumPlaces;
import io.parley.forum.text.Posts;
import io.parley.messaging.Ids;
import io.parley.security.Permission;
import io.parley.web.problem.CommonProblem;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class OpenTopic {

    private final ForumGate gate;
    private final ForumPlaces forums;
    private final Topics topics;
    private final Posts posts;

    OpenTopic(ForumGate gate, ForumPlaces forums, Topics topics, Posts posts) {
        this.gate = gate;
        this.forums = forums;
        this.topics = topics;
        this.posts = posts;
    }

    @Transactional
    public UUID handle(OpenTopicCommand asked) {
        Admission admission = gate.write(asked.forumId(), asked.author(), Permission.POST);
        OpenTopicCommand command = asked.in(admission.place().kind());
        if (command.title() == null) throw CommonProblem.INVALID_REQUEST.at("/title", "must not be null");
        requireOpening(admission);
        if (command.id() != null && topics.isOpened(command.id(), command)) return command.id();
        // A forum that is being deleted takes its topics along; one opened meanwhile would stay behind.
        if (!forums.hold(command.forumId())) throw ForumProblem.FORUM_NOT_FOUND.exception();
        UUID id = command.id() == null ? Ids.next() : command.id();
        Topic topic = topics.open(id, admission.place().orgId(), command);
        posts.addFirst(
                topic.id(), topic.authorId(), command.body(), command.attachments(), topic.createdAt(), admission);
        return id;
    }

    private static void requireOpening(Admission admission) {
        boolean announcements = admission.place().kind() == ForumKind.ANNOUNCEMENTS;
        if (announcements && !admission.access().can(Permission.MODERATE))
            throw ForumProblem.ANNOUNCEMENTS_ONLY.exception();
    }
}
