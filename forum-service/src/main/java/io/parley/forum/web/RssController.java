package io.parley.forum.web;

import io.parley.forum.place.ForumGate;
import io.parley.forum.topic.view.TopicQueries;
import io.parley.forum.topic.view.TopicView;
import io.parley.forum.web.PublicTopics.ForumName;
import io.parley.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Feeds")
@RestController
@RequestMapping(path = "/api/v1", produces = RssController.RSS)
class RssController {

    static final String RSS = "application/rss+xml;charset=UTF-8";
    private static final int MOST = 50;

    private final ForumGate gate;
    private final TopicQueries topics;
    private final PublicTopics latest;
    private final PublicUrls urls;

    RssController(ForumGate gate, TopicQueries topics, PublicTopics latest, PublicUrls urls) {
        this.gate = gate;
        this.topics = topics;
        this.latest = latest;
        this.urls = urls;
    }

    @Operation(operationId = "readTopicFeed", summary = "The last 50 posts of a topic as RSS 2.0")
    @GetMapping("/topics/{topicId}.rss")
    String topic(@PathVariable UUID topicId, Viewer viewer) {
        TopicView topic = topics.one(topicId, viewer);
        return Rss.of(
                topic.title(),
                urls.page(topicId, topic.title()),
                topic.title(),
                latest.latestPosts(topicId, topic.title(), MOST, urls));
    }

    @Operation(operationId = "readForumFeed", summary = "The last 50 topics of a forum as RSS 2.0")
    @GetMapping("/forums/{forumId}.rss")
    String forum(@PathVariable UUID forumId, Viewer viewer) {
        gate.read(forumId, viewer);
        ForumName forum = latest.forum(forumId);
        return Rss.of(forum.name(), urls.forum(forumId), forum.description(), latest.latestTopics(forumId, MOST, urls));
    }
}
