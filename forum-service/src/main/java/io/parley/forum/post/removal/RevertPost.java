package io.parley.forum.post.removal;

import io.parley.forum.post.PostGate;
import io.parley.forum.text.Post;
import io.parley.forum.text.Posts;
import io.parley.forum.topic.Topics;
import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import io.parley.web.problem.CommonProblem;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a post a text that it had before; that is an edit like any other. */
@Component
class RevertPost {

    private final PostGate gate;
    private final Posts posts;
    private final Topics topics;
    private final JdbcClient jdbc;

    RevertPost(PostGate gate, Posts posts, Topics topics, JdbcClient jdbc) {
        this.gate = gate;
        this.posts = posts;
        this.topics = topics;
        this.jdbc = jdbc;
    }

    @Transactional
    public void handle(UUID postId, int number, IfMatch ifMatch, CurrentUser user) {
        PostGate.PostAdmission admission = gate.write(postId, user);
        Post post = admission.post();
        ifMatch.require(post.version());
        String body = number == post.editCount() + 1 ? post.body() : bodyOf(postId, number);
        if (body.equals(post.body())) return;
        posts.edit(post, body, admission.forum(), user.id());
        if (post.isFirst()) topics.textChanged(post.topicId());
    }

    private String bodyOf(UUID postId, int number) {
        return jdbc.sql("select body from post_revision where post_id = :post and number = :number")
                .param("post", postId)
                .param("number", number)
                .query(String.class)
                .optional()
                .orElseThrow(() -> CommonProblem.INVALID_REQUEST.at("/number", "must be a revision of the post"));
    }
}
