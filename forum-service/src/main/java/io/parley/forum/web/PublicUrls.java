package io.parley.forum.web;

import io.parley.web.text.Slugs;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The addresses of public pages. */
@Component
class PublicUrls {

    private static final int LONGEST_SLUG = 80;

    private final String base;

    PublicUrls(@Value("${parley.urls.public}") String base) {
        this.base = base;
    }

    static String slugOf(String title) {
        String slug = Slugs.ofName(title, LONGEST_SLUG);
        return slug.isEmpty() ? "topic" : slug;
    }

    /** The one address that search engines shall know a topic by. */
    String page(UUID topicId, String title) {
        return base + "/t/" + slugOf(title) + "/" + topicId;
    }

    String topic(UUID topicId) {
        return base + "/topics/" + topicId;
    }

    String post(UUID topicId, int number) {
        return topic(topicId) + "#post-" + number;
    }

    String forum(UUID forumId) {
        return base + "/forums/" + forumId;
    }

    String user(String username) {
        return base + "/u/" + username;
    }

    String sitemap() {
        return base + "/sitemap.xml";
    }
}
