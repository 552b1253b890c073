package io.parley.forum.post;

import io.parley.contracts.forum.PostEdited;
import io.parley.forum.ForumProblem;
import io.parley.forum.forum.ForumGate;
import io.parley.forum.forum.Place;
import io.parley.forum.sql.KnownAuthors;
import io.parley.messaging.Outbox;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import io.parley.web.markdown.MarkdownRenderer;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class EditPost {

    private final PostQueries queries;
    private final ForumGate gate;
    private final Edits edits;
    private final MentionedReaders mentioned;
    private final MarkdownRenderer markdown;
    private final KnownAuthors authors;
    private final Outbox outbox;
    private final Clock clock;

    EditPost(
            PostQueries queries,
            ForumGate gate,
            Edits edits,
            MentionedReaders mentioned,
            MarkdownRenderer markdown,
            KnownAuthors authors,
            Outbox outbox,
            Clock clock) {
        this.queries = queries;
        this.gate = gate;
        this.edits = edits;
        this.mentioned = mentioned;
        this.markdown = markdown;
        this.authors = authors;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void handle(EditPostCommand command) {
        PostInPlace seen =
                queries.inPlace(command.postId(), command.viewer()).orElseThrow(ForumProblem.POST_NOT_FOUND::exception);
        OrgAccess access =
                gate.write(seen.place(), command.editor(), Permission.POST, ForumProblem.POST_NOT_FOUND::exception);
        if (!seen.post().author().id().equals(command.editor().id())) access.require(Permission.MODERATE);
        if (!edits.lockTopic(seen.post().topicId())) throw ForumProblem.POST_NOT_FOUND.exception();
        PostInPlace found =
                queries.inPlace(command.postId(), command.viewer()).orElseThrow(ForumProblem.POST_NOT_FOUND::exception);
        if (command.ifMatch() != null) command.ifMatch().require(found.post().version());
        if (found.post().body().equals(command.body())) return;
        authors.remember(command.editor());
        edit(found, command, access);
    }

    private void edit(PostInPlace found, EditPostCommand command, OrgAccess access) {
        String html = markdown.toHtml(command.body());
        Instant now = clock.instant();
        edits.write(found.post(), command, html, now);
        outbox.append(
                edited(found, command, html, access, now), command.editor().id());
    }

    private PostEdited edited(PostInPlace found, EditPostCommand command, String html, OrgAccess access, Instant now) {
        PostView post = found.post();
        Place place = found.place();
        return new PostEdited(
                post.id(),
                post.topicId(),
                place.forumId(),
                place.orgId(),
                post.author().id(),
                post.number(),
                post.parentId(),
                command.body(),
                html,
                mentioned.of(command.body(), place.rules(), access),
                post.editCount() + 1,
                post.createdAt(),
                now);
    }
}
