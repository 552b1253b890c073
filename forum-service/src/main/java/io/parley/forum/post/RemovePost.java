package io.parley.forum.post;

import io.parley.forum.ForumProblem;
import io.parley.forum.solution.Solutions;
import io.parley.forum.text.Post;
import io.parley.forum.text.Posts;
import io.parley.forum.topic.Topics;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RemovePost {

    private final PostGate gate;
    private final Posts posts;
    private final Topics topics;
    private final Solutions solutions;

    RemovePost(PostGate gate, Posts posts, Topics topics, Solutions solutions) {
        this.gate = gate;
        this.posts = posts;
        this.topics = topics;
        this.solutions = solutions;
    }

    @Transactional
    public void handle(RemovePostCommand command) {
        PostGate.PostAdmission admission = gate.write(command.postId(), command.user());
        Post post = admission.post();
        if (post.isFirst()) throw ForumProblem.FIRST_POST_STAYS.exception();
        command.ifMatch().require(post.version());
        solutions.removed(post, command.user().id());
        posts.remove(post, admission.forum().place(), command.user().id(), command.reason());
        topics.postRemoved(post.topicId());
    }
}
