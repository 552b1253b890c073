package io.parley.search.query;

import static java.util.stream.Collectors.toSet;

import co.elastic.clients.elasticsearch.core.search.Hit;
import io.parley.places.KnownSubject;
import io.parley.places.Places;
import io.parley.search.content.ContentDocument;
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

    private final Places places;
    private final KnownUsers users;

    HitViews(Places places, KnownUsers users) {
        this.places = places;
        this.users = users;
    }

    /** A hit, and the subject that it is or lies in, as that is now. */
    record Found(Hit<ContentDocument> hit, ContentDocument document, KnownSubject subject) {}

    /** Those hits that still exist, and are now in one of these places. */
    List<Found> stillReadable(List<Hit<ContentDocument>> hits, Set<UUID> readable) {
        Map<UUID, KnownSubject> known = subjectsOf(hits);
        return hits.stream()
                .flatMap(hit -> found(hit, known).stream())
                .filter(found -> readable.contains(found.subject().placeId()))
                .toList();
    }

    List<SearchHit> of(List<Found> found) {
        Map<UUID, UserSummary> authors = users.byIds(authorsOf(found));
        return found.stream().map(each -> view(each, authors)).toList();
    }

    private Map<UUID, KnownSubject> subjectsOf(List<Hit<ContentDocument>> hits) {
        return places.subjects(hits.stream()
                .flatMap(hit -> Stream.ofNullable(hit.source()))
                .flatMap(document -> Stream.of(document.id(), document.subjectId()))
                .collect(toSet()));
    }

    private static Optional<Found> found(Hit<ContentDocument> hit, Map<UUID, KnownSubject> known) {
        ContentDocument document = hit.source();
        if (document == null) return Optional.empty();
        // What lies in a subject may be gone while that is there; only then is it known by itself.
        KnownSubject own = known.get(document.id());
        if (own != null && own.deleted()) return Optional.empty();
        return Optional.ofNullable(known.get(document.subjectId()))
                .filter(subject -> !subject.deleted())
                .map(subject -> new Found(hit, document, subject));
    }

    private static SearchHit view(Found found, Map<UUID, UserSummary> authors) {
        ContentDocument document = found.document();
        return new SearchHit(
                document.type(),
                document.id(),
                document.orgId(),
                found.subject().title(),
                snippet(found),
                Objects.requireNonNullElse(document.url(), found.subject().url()),
                author(document, authors),
                document.createdAt(),
                found.hit().score());
    }

    private static @Nullable UserSummary author(ContentDocument document, Map<UUID, UserSummary> authors) {
        return document.authorId() == null ? null : authors.get(document.authorId());
    }

    private static String snippet(Found found) {
        return Stream.of("body", "title")
                .flatMap(field -> found.hit().highlight().getOrDefault(field, List.of()).stream())
                .findFirst()
                .orElseGet(() -> HtmlUtils.htmlEscape(found.subject().title()));
    }

    private static Set<UUID> authorsOf(List<Found> found) {
        return found.stream()
                .map(each -> each.document().authorId())
                .filter(Objects::nonNull)
                .collect(toSet());
    }
}
