package io.parley.forum.post;

import io.parley.files.FileView;
import io.parley.forum.attachment.Attachments;
import io.parley.forum.text.Post;
import io.parley.forum.text.Posts;
import io.parley.forum.topic.Topics;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class EditPost {

    private final PostGate gate;
    private final Posts posts;
    private final Topics topics;
    private final Attachments attachments;

    EditPost(PostGate gate, Posts posts, Topics topics, Attachments attachments) {
        this.gate = gate;
        this.posts = posts;
        this.topics = topics;
        this.attachments = attachments;
    }

    @Transactional
    public void handle(EditPostCommand command) {
        PostGate.PostAdmission admission = gate.write(command.postId(), command.editor());
        Post post = admission.post();
        command.ifMatch().require(post.version());
        boolean otherFiles =
                changeFiles(post, command, admission.forum().place().forumId());
        if (post.body().equals(command.body()) && !otherFiles) return;
        posts.edit(post, command.body(), admission.forum(), command.editor().id());
        if (post.isFirst()) topics.textChanged(post.topicId());
    }

    /** Whether it has others now. */
    private boolean changeFiles(Post post, EditPostCommand command, UUID forumId) {
        List<UUID> wanted = command.attachments();
        if (wanted == null) return false;
        List<UUID> present =
                attachments.of(post.id()).stream().map(FileView::id).toList();
        if (wanted.equals(present)) return false;
        attachments.replace(post.id(), wanted, forumId, command.editor().id());
        return true;
    }
}
