package io.parley.forum.post;

import io.parley.contracts.forum.PostCreated;
import io.parley.forum.forum.Place;
import io.parley.messaging.Ids;
import io.parley.security.OrgAccess;
import io.parley.web.markdown.MarkdownRenderer;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The posts that topics begin with. */
@Component
public class FirstPosts {

    private final Posts posts;
    private final MentionedReaders mentioned;
    private final MarkdownRenderer markdown;

    FirstPosts(Posts posts, MentionedReaders mentioned, MarkdownRenderer markdown) {
        this.posts = posts;
        this.mentioned = mentioned;
        this.markdown = markdown;
    }

    /** Stores the text as number 1 of a topic that was just stored, and answers what to tell the others. */
    public PostCreated add(UUID topicId, UUID authorId, String body, Instant now, Place place, OrgAccess access) {
        String html = markdown.toHtml(body);
        Post post = new Post(Ids.next(), topicId, place.orgId(), null, authorId, body, html, now);
        posts.addFirst(post);
        return post.created(place.forumId(), 1, mentioned.of(body, place.rules(), access));
    }
}
