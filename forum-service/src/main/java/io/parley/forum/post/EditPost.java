package io.parley.forum.post;

import io.parley.forum.text.Post;
import io.parley.forum.text.Posts;
import io.parley.forum.topic.Topics;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class EditPost {

    private final PostGate gate;
    private final Posts posts;
    private final Topics topics;

    EditPost(PostGate gate, Posts posts, Topics topics) {
        this.gate = gate;
        this.posts = posts;
        this.topics = topics;
    }

    @Transactional
    public void handle(EditPostCommand command) {
        PostGate.PostAdmission admission = gate.write(command.postId(), command.editor());
        Post post = admission.post();
        command.ifMatch().require(post.version());
        if (post.body().equals(command.body())) return;
        posts.edit(post, command.body(), admission.forum(), command.editor().id());
        if (post.isFirst()) topics.textChanged(post.topicId());
    }
}
