package io.parley.forum.reaction;

import io.parley.contracts.forum.PostReacted;
import io.parley.contracts.forum.PostReaction;
import io.parley.forum.ForumProblem;
import io.parley.forum.text.ParticipantGate;
import io.parley.forum.text.ParticipantGate.Participation;
import io.parley.forum.text.Post;
import io.parley.forum.topic.Topics;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import io.parley.web.sql.Columns;
import io.parley.web.text.Emoji;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts an emoji under a post, or takes it back. */
@Component
class ReactToPost {

    private static final int MOST_EMOJI = 30;

    private static final String ADD = """
            insert into post_reaction (post_id, emoji, user_id, created_at) values (:post, :emoji, :user, :now)
            on conflict do nothing""";

    private static final String TAKE_BACK =
            "delete from post_reaction where post_id = :post and emoji = :emoji and user_id = :user";

    private static final String ALL = """
            select emoji, count(*) as count from post_reaction where post_id = :post
             group by emoji order by min(created_at), emoji""";

    private final ParticipantGate gate;
    private final Topics topics;
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    ReactToPost(ParticipantGate gate, Topics topics, JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.gate = gate;
        this.topics = topics;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void handle(UUID postId, Emoji emoji, boolean added, CurrentUser user) {
        Participation seen = gate.admit(postId, user);
        // Those who react at once are told of one after the other, each with all that is there by then.
        if (!topics.hold(seen.post().topicId())) throw ForumProblem.POST_NOT_FOUND.exception();
        Participation participation = gate.admit(postId, user);
        StatementSpec change = added ? jdbc.sql(ADD).param("now", Columns.at(clock.instant())) : jdbc.sql(TAKE_BACK);
        int changed = change.param("post", postId)
                .param("emoji", emoji.text())
                .param("user", user.id())
                .update();
        if (changed == 1) tell(participation, emoji, added, user);
    }

    private void tell(Participation participation, Emoji emoji, boolean added, CurrentUser user) {
        Post post = participation.post();
        List<PostReaction> all =
                jdbc.sql(ALL).param("post", post.id()).query(PostReaction.class).list();
        if (all.size() > MOST_EMOJI) throw ForumProblem.TOO_MANY_REACTIONS.exception();
        outbox.append(
                new PostReacted(
                        post.id(),
                        post.topicId(),
                        participation.forum().place().forumId(),
                        participation.forum().place().orgId(),
                        post.authorId(),
                        post.number(),
                        user.id(),
                        emoji.text(),
                        added,
                        all),
                user.id());
    }
}
