package io.parley.search.query;

import static java.util.stream.Collectors.toSet;

import co.elastic.clients.elasticsearch.core.search.Hit;
import io.parley.places.KnownSubject;
import io.parley.places.Places;
import io.parley.search.content.ContentDocument;
import io.parley.search.content.PlaceNames;
import io.parley.security.KnownUsers;
import io.parley.security.UserSummary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Turns hits of the index into what is answered, with today's titles and names. */
@Component
public class HitViews {

    private static final int LONGEST_SNIPPET = 200;

    private final Places places;
    private final PlaceNames placeNames;
    private final KnownUsers users;

    HitViews(Places places, PlaceNames placeNames, KnownUsers users) {
        this.places = places;
        this.placeNames = placeNames;
        this.users = users;
    }

    /**
     * A hit, and the place that it is in now.
     *
     * @param title of the subject that it is or lies in, as that is now; null for a message, which is called like its place
     */
    public record Found(
            Hit<ContentDocument> hit,
            ContentDocument document,
            @Nullable UUID placeId,
            @Nullable String title) {}

    /** Those hits that still exist, and are now in one of these places. */
    List<Found> stillReadable(List<Hit<ContentDocument>> hits, Set<UUID> readable) {
        Map<UUID, KnownSubject> known = subjectsOf(hits);
        return hits.stream()
                .flatMap(hit -> found(hit, known).stream())
                .filter(found -> found.placeId() != null && readable.contains(found.placeId()))
                .toList();
    }

    List<SearchHit> of(List<Found> found) {
        Map<UUID, UserSummary> authors =
                users.byIds(all(found, each -> each.document().authorId()));
        Map<UUID, String> names = placeNames.of(all(found, each -> each.title() == null ? each.placeId() : null));
        return found.stream().map(each -> view(each, authors, names)).toList();
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
        if (document.isUntitled()) return Optional.of(new Found(hit, document, document.placeId(), null));
        return Optional.ofNullable(known.get(document.subjectId()))
                .filter(subject -> !subject.deleted())
                .map(subject -> new Found(hit, document, subject.placeId(), subject.title()));
    }

    private static SearchHit view(Found found, Map<UUID, UserSummary> authors, Map<UUID, String> names) {
        ContentDocument document = found.document();
        UserSummary author = document.authorId() == null ? null : authors.get(document.authorId());
        String title = found.title() == null ? names.getOrDefault(found.placeId(), nameOf(author)) : found.title();
        return new SearchHit(
                document.type(),
                document.id(),
                document.orgId(),
                title,
                snippet(found, title),
                Objects.requireNonNullElse(document.url(), ""),
                author,
                document.createdAt(),
                found.hit().score());
    }

    // In a conversation without a name.
    private static String nameOf(@Nullable UserSummary author) {
        return author == null ? "" : author.displayName();
    }

    private static String snippet(Found found, String title) {
        return Stream.of("body", "title")
                .flatMap(field -> found.hit().highlight().getOrDefault(field, List.of()).stream())
                .findFirst()
                .orElseGet(() -> HtmlUtils.htmlEscape(found.title() == null ? beginning(found.document()) : title));
    }

    private static String beginning(ContentDocument document) {
        String body = Objects.requireNonNullElse(document.body(), "");
        if (body.codePointCount(0, body.length()) <= LONGEST_SNIPPET) return body;
        return body.substring(0, body.offsetByCodePoints(0, LONGEST_SNIPPET)) + "…";
    }

    private static Set<UUID> all(List<Found> found, Function<Found, @Nullable UUID> id) {
        return found.stream().map(id).filter(Objects::nonNull).collect(toSet());
    }
}
