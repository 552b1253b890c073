package io.parley.search.query;

import static java.util.stream.Collectors.toSet;

import co.elastic.clients.elasticsearch.core.search.Hit;
import io.parley.search.content.ContentDocument;
import io.parley.search.visibility.KnownTopic;
import io.parley.search.visibility.KnownTopics;
import io.parley.security.KnownUsers;
import io.parley.security.UserSummary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Turns hits of the index into what is answered, with today's titles and names. */
@Component
class HitViews {

    private final KnownTopics topics;
    private final KnownUsers users;

    HitViews(KnownTopics topics, KnownUsers users) {
        this.topics = topics;
        this.users = users;
    }

    /** Those hits whose topic exists now, and is now in one of these forums. */
    List<Hit<ContentDocument>> stillReadable(List<Hit<ContentDocument>> hits, Set<UUID> forums) {
        Map<UUID, KnownTopic> known = topicsOf(hits);
        return hits.stream()
                .filter(hit -> document(hit)
                        .map(document -> known.get(document.topicId()))
                        .filter(topic -> forums.contains(topic.forumId()))
                        .isPresent())
                .toList();
    }

    List<SearchHit> of(List<Hit<ContentDocument>> hits) {
        Map<UUID, KnownTopic> known = topicsOf(hits);
        Map<UUID, UserSummary> authors = users.byIds(authorsOf(hits));
        return hits.stream()
                .flatMap(hit -> document(hit).flatMap(document -> view(hit, document, known, authors)).stream())
                .toList();
    }

    static Optional<ContentDocument> document(Hit<ContentDocument> hit) {
        return Optional.ofNullable(hit.source());
    }

    static String urlOf(ContentDocument document) {
        String topic = "/topics/" + document.topicId();
        return document.number() == null ? topic : topic + "#post-" + document.number();
    }

    private Optional<SearchHit> view(
            Hit<ContentDocument> hit,
            ContentDocument document,
            Map<UUID, KnownTopic> known,
            Map<UUID, UserSummary> authors) {
        return Optional.ofNullable(known.get(document.topicId()))
                .map(topic -> new SearchHit(
                        document.type(),
                        document.id(),
                        document.orgId(),
                        topic.title(),
                        snippet(hit, topic),
                        urlOf(document),
                        author(document, authors),
                        document.createdAt(),
                        hit.score()));
    }

    private static @Nullable UserSummary author(ContentDocument document, Map<UUID, UserSummary> authors) {
        return document.authorId() == null ? null : authors.get(document.authorId());
    }

    private static String snippet(Hit<ContentDocument> hit, KnownTopic topic) {
        return Stream.of("body", "title")
                .flatMap(field -> hit.highlight().getOrDefault(field, List.of()).stream())
                .findFirst()
                .orElseGet(() -> HtmlUtils.htmlEscape(topic.title()));
    }

    private Map<UUID, KnownTopic> topicsOf(List<Hit<ContentDocument>> hits) {
        return topics.byIds(hits.stream()
                .flatMap(hit -> document(hit).stream())
                .map(ContentDocument::topicId)
                .collect(toSet()));
    }

    private static Set<UUID> authorsOf(List<Hit<ContentDocument>> hits) {
        return hits.stream()
                .flatMap(hit -> document(hit).stream())
                .map(ContentDocument::authorId)
                .filter(Objects::nonNull)
                .collect(toSet());
    }
}
