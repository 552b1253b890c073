package io.parley.forum.topic;

import io.parley.forum.ForumProblem;
import io.parley.forum.held.HoldBack;
import io.parley.forum.held.Submission;
import io.parley.forum.held.Written;
import io.parley.forum.place.Admission;
import io.parley.forum.place.ForumGate;
import io.parley.forum.place.ForumKind;
import io.parley.forum.place.ForumPlaces;
import io.parley.forum.text.Posts;
import io.parley.forum.text.Text;
import io.parley.forum.watchword.WordRules;
import io.parley.messaging.Ids;
import io.parley.security.Permission;
import io.parley.web.problem.CommonProblem;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class OpenTopic {

    private final ForumGate gate;
    private final ForumPlaces forums;
    private final Topics topics;
    private final Posts posts;
    private final WordRules words;
    private final HoldBack holdBack;

    OpenTopic(ForumGate gate, ForumPlaces forums, Topics topics, Posts posts, WordRules words, HoldBack holdBack) {
        this.gate = gate;
        this.forums = forums;
        this.topics = topics;
        this.posts = posts;
        this.words = words;
        this.holdBack = holdBack;
    }

    /** Opens it, or holds it back; its id where it is open. */
    @Transactional
    public Submission<UUID> handle(OpenTopicCommand asked) {
        Admission admission = gate.write(asked.forumId(), asked.author(), Permission.POST);
        OpenTopicCommand command = asked.in(admission.place().kind());
        String title = command.title();
        if (title == null) throw CommonProblem.INVALID_REQUEST.at("/title", "must not be null");
        requireOpening(admission);
        if (command.id() != null && topics.isOpened(command.id(), command)) return Submission.published(command.id());
        // A forum that is being deleted takes its topics along; one opened meanwhile would stay behind.
        if (!forums.hold(command.forumId())) throw ForumProblem.FORUM_NOT_FOUND.exception();
        UUID orgId = admission.place().orgId();
        String passed = words.pass(orgId, title, asked.title() == null ? "/body" : "/title");
        OpenTopicCommand passing = command.passed(passed, words.passTags(orgId, command.tags()));
        UUID id = command.id() == null ? Ids.next() : command.id();
        return holdBack.handle(written(id, passing), command.approved(), admission)
                .map(text -> {
                    open(id, text, passing, admission);
                    return id;
                });
    }

    private void open(UUID id, Text text, OpenTopicCommand command, Admission admission) {
        Topic topic = topics.open(id, admission.place().orgId(), command);
        posts.addFirst(
                topic.id(),
                topic.authorId(),
                topic.state().heading(),
                text,
                command.attachments(),
                topic.createdAt(),
                admission);
    }

    private static Written written(UUID id, OpenTopicCommand command) {
        return new Written(
                id,
                null,
                null,
                command.author().id(),
                command.title(),
                command.body(),
                command.tags(),
                command.attachments());
    }

    private static void requireOpening(Admission admission) {
        boolean announcements = admission.place().kind() == ForumKind.ANNOUNCEMENTS;
        if (announcements && !admission.access().can(Permission.MODERATE))
            throw ForumProblem.ANNOUNCEMENTS_ONLY.exception();
    }
}
