package io.parley.forum.web;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import io.parley.forum.post.PostView;
import io.parley.forum.topic.view.TopicView;
import io.parley.forum.web.PublicTopics.ForumName;
import io.parley.web.markdown.PlainText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A public topic as plain HTML, which needs no script to be read. */
@Component
class TopicPage {

    private static final int LONGEST_DESCRIPTION = 160;

    private final PublicUrls urls;
    private final StructuredData data;

    TopicPage(PublicUrls urls, StructuredData data) {
        this.urls = urls;
        this.data = data;
    }

    /**
     * The page with these posts.
     *
     * @param after the number that they come after; 0 on the first page
     * @param next the number that the next page's come after; null on the last
     */
    String of(TopicView topic, ForumName forum, List<PostView> posts, int after, @Nullable Integer next) {
        return head(topic, forum, posts, after, next) + body(topic, forum, posts, next);
    }

    private String head(TopicView topic, ForumName forum, List<PostView> posts, int after, @Nullable Integer next) {
        String canonical = urls.page(topic.id(), topic.title());
        return """
            <!doctype html>
            <html>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <meta name="description" content="%s">
            <link rel="canonical" href="%s">
            <link rel="alternate" type="application/rss+xml" href="/api/v1/topics/%s.rss">
            %s<script type="application/ld+json">%s</script>
            </head>
            """.formatted(
                        htmlEscape(topic.title()),
                        htmlEscape(description(topic)),
                        htmlEscape(after == 0 ? canonical : canonical + "?after=" + after),
                        topic.id(),
                        next == null ? "" : "<link rel=\"next\" href=\"%s?after=%d\">\n".formatted(canonical, next),
                        data.of(topic, forum.kind(), posts));
    }

    private String body(TopicView topic, ForumName forum, List<PostView> posts, @Nullable Integer next) {
        StringBuilder articles = new StringBuilder();
        posts.forEach(post -> articles.append(article(post)));
        return """
            <body>
            <header><a href="/">Parley</a> › <a href="/forums/%s">%s</a></header>
            <main>
            <h1>%s</h1>
            %s%s<p><a href="/topics/%s">%d</a></p>
            </main>
            </body>
            </html>
            """.formatted(
                        forum.id(),
                        htmlEscape(forum.name()),
                        htmlEscape(topic.title()),
                        articles,
                        next == null ? "" : "<p><a rel=\"next\" href=\"?after=%d\">›</a></p>\n".formatted(next),
                        topic.id(),
                        topic.postCount());
    }

    private static String article(PostView post) {
        String time = post.createdAt().toString();
        return """
            <article id="post-%d">
            <p><a href="/u/%s">%s</a> <time datetime="%s">%s</time></p>
            %s
            </article>
            """.formatted(
                        post.number(),
                        htmlEscape(post.author().username()),
                        htmlEscape(post.author().displayName()),
                        time,
                        time.substring(0, "2026-11-29".length()),
                        post.bodyHtml());
    }

    private static String description(TopicView topic) {
        String text = PlainText.of(String.valueOf(topic.body()))
                .replaceAll("\\s+", " ")
                .strip();
        return text.codePointCount(0, text.length()) <= LONGEST_DESCRIPTION
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_DESCRIPTION)) + "…";
    }
}
