package io.parley.forum.web;

import io.parley.forum.post.PostQueries;
import io.parley.forum.post.PostView;
import io.parley.forum.post.thread.PostOrder;
import io.parley.forum.topic.view.TopicQueries;
import io.parley.forum.topic.view.TopicView;
import io.parley.security.Viewer;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What search engines read. Whoever asks is nobody known, so that nothing private is ever shown. */
@Hidden
@RestController
class PageController {

    private static final int POSTS = 50;

    private final TopicQueries topics;
    private final PostQueries posts;
    private final TopicPage pages;
    private final PublicTopics publicTopics;
    private final PublicUrls urls;

    PageController(
            TopicQueries topics, PostQueries posts, TopicPage pages, PublicTopics publicTopics, PublicUrls urls) {
        this.topics = topics;
        this.posts = posts;
        this.pages = pages;
        this.publicTopics = publicTopics;
        this.urls = urls;
    }

    @GetMapping(path = "/t/{slug}/{topicId}", produces = "text/html;charset=UTF-8")
    ResponseEntity<String> topic(
            @PathVariable String slug,
            @PathVariable UUID topicId,
            @RequestParam(defaultValue = "0") @Min(0) int after) {
        TopicView topic = topics.one(topicId, Viewer.anonymous());
        if (!slug.equals(PublicUrls.slugOf(topic.title())))
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                    .location(URI.create(urls.page(topicId, topic.title())))
                    .build();
        return ResponseEntity.ok(page(topic, after));
    }

    private String page(TopicView topic, int after) {
        PageRequest request = new PageRequest(POSTS, after == 0 ? null : Cursor.of(after));
        Page<?> listed = posts.ofTopic(topic.id(), PostOrder.FLAT, null, Viewer.anonymous(), request);
        List<PostView> there = listed.items().stream()
                .filter(PostView.class::isInstance)
                .map(PostView.class::cast)
                .toList();
        return pages.of(topic, publicTopics.forum(topic.forumId()), there, after, next(listed.nextCursor()));
    }

    private static @Nullable Integer next(@Nullable String cursor) {
        return cursor == null ? null : (int) Cursor.parse(cursor).number(0);
    }

    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    String sitemap() {
        return Sitemap.of(publicTopics.addresses(), urls);
    }

    @GetMapping(path = "/robots.txt", produces = "text/plain;charset=UTF-8")
    String robots() {
        return "User-agent: *\nAllow: /t/\nDisallow: /api/\nSitemap: %s\n".formatted(urls.sitemap());
    }
}
