package io.parley.forum.web;

import io.parley.forum.place.ForumKind;
import io.parley.forum.post.PostView;
import io.parley.forum.topic.view.TopicView;
import io.parley.security.UserSummary;
import io.parley.web.markdown.PlainText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a topic is, in the words of schema.org. */
@Component
class StructuredData {

    private final PublicUrls urls;
    private final JsonMapper json;

    StructuredData(PublicUrls urls, JsonMapper json) {
        this.urls = urls;
        this.json = json;
    }

    /** JSON-LD that can stand in a script element. */
    String of(TopicView topic, ForumKind kind, List<PostView> posts) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.putAll(kind == ForumKind.QUESTIONS ? question(topic, posts) : posting(topic, posts));
        return json.writeValueAsString(data).replace("<", "\\u003c");
    }

    private Map<String, Object> question(TopicView topic, List<PostView> posts) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("@type", "Question");
        question.put("name", topic.title());
        question.put("text", PlainText.of(String.valueOf(topic.body())));
        question.put("answerCount", topic.postCount() - 1);
        question.put("dateCreated", topic.createdAt().toString());
        question.put("author", person(topic.author()));
        List<PostView> answers =
                posts.stream().filter(post -> post.number() > 1).toList();
        answers.stream()
                .filter(PostView::isSolution)
                .findFirst()
                .ifPresent(solution -> question.put("acceptedAnswer", written("Answer", solution)));
        question.put(
                "suggestedAnswer",
                answers.stream()
                        .filter(post -> !post.isSolution())
                        .map(post -> written("Answer", post))
                        .toList());
        return Map.of("@type", "QAPage", "mainEntity", question);
    }

    private Map<String, Object> posting(TopicView topic, List<PostView> posts) {
        Map<String, Object> posting = new LinkedHashMap<>();
        posting.put("@type", "DiscussionForumPosting");
        posting.put("headline", topic.title());
        posting.put("text", PlainText.of(String.valueOf(topic.body())));
        posting.put("url", urls.page(topic.id(), topic.title()));
        posting.put("datePublished", topic.createdAt().toString());
        posting.put("author", person(topic.author()));
        posting.put("commentCount", topic.postCount() - 1);
        posting.put(
                "comment",
                posts.stream()
                        .filter(post -> post.number() > 1)
                        .map(post -> written("Comment", post))
                        .toList());
        return posting;
    }

    private Map<String, Object> written(String type, PostView post) {
        return Map.of(
                "@type",
                type,
                "text",
                PlainText.of(post.body()),
                "url",
                urls.post(post.topicId(), post.number()),
                type.equals("Answer") ? "dateCreated" : "datePublished",
                post.createdAt().toString(),
                "upvoteCount",
                post.score(),
                "author",
                person(post.author()));
    }

    private Map<String, Object> person(UserSummary author) {
        return Map.of("@type", "Person", "name", author.displayName(), "url", urls.user(author.username()));
    }
}
