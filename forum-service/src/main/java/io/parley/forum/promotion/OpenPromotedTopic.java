package io.parley.forum.promotion;

import io.parley.contracts.chat.PromotionRequested;
import io.parley.contracts.forum.PromotionRefused;
import io.parley.contracts.forum.TopicPromoted;
import io.parley.forum.place.Admission;
import io.parley.forum.text.NewPost;
import io.parley.forum.text.Posts;
import io.parley.forum.topic.Topics;
import io.parley.forum.watchword.WordRules;
import io.parley.messaging.Outbox;
import io.parley.messaging.TransientFailure;
import io.parley.security.OrgAccess;
import io.parley.web.problem.Problem;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a topic with what was said in a channel, as far as the one who asks may open one there; chat-service hears which. */
@Component
class OpenPromotedTopic {

    private final PromotionGate gate;
    private final PromotedPosts promoted;
    private final Topics topics;
    private final Posts posts;
    private final WordRules words;
    private final Outbox outbox;

    OpenPromotedTopic(
            PromotionGate gate, PromotedPosts promoted, Topics topics, Posts posts, WordRules words, Outbox outbox) {
        this.gate = gate;
        this.promoted = promoted;
        this.topics = topics;
        this.posts = posts;
        this.words = words;
        this.outbox = outbox;
    }

    @Transactional
    public void handle(PromotionRequested asked) {
        try {
            Admission admission = gate.admit(asked);
            open(asked, promoted.of(asked, admission), admission.access());
        } catch (Problem refused) {
            if (refused.type().status().is5xxServerError())
                throw new TransientFailure("Nobody can tell whether the topic may be opened", refused);
            outbox.append(
                    new PromotionRefused(
                            asked.topicId(),
                            asked.forumId(),
                            asked.orgId(),
                            refused.type().slug()),
                    asked.requestedBy());
        }
    }

    private void open(PromotionRequested asked, List<NewPost> written, OrgAccess access) {
        String title = words.pass(asked.orgId(), asked.title(), "/title");
        for (NewPost post : written)
            words.requireNoApproval(
                    access, "/body", "", title + "\n\n" + post.text().body());
        topics.openPromoted(title, asked.forumId(), written, asked.requestedBy());
        int number = 1;
        for (NewPost post : written) posts.addPromoted(post, number++, asked.forumId(), asked.requestedBy());
        outbox.append(
                new TopicPromoted(
                        asked.topicId(), asked.forumId(), asked.orgId(), asked.channelId(), asked.messageId()),
                asked.requestedBy());
    }
}
