package io.parley.search.recommendation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.parley.contracts.forum.PostEvent;
import io.parley.places.ReadingRights;
import io.parley.search.content.ContentDocument;
import io.parley.search.query.ContentQueries;
import io.parley.search.query.HitViews.Found;
import io.parley.search.query.ReadableHits;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What somebody writes about, and who else does, among what they may read now. */
@Component
class Interests {

    private static final int MOST_TAGS = 10;
    private static final int LOOKED_AT = 200;
    private static final List<SortOptions> NEWEST =
            List.of(field("createdAt", SortOrder.Desc), field("id", SortOrder.Asc));
    private static final List<SortOptions> BEST = List.of(
            SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))),
            field("createdAt", SortOrder.Desc),
            field("id", SortOrder.Asc));

    private final ReadingRights rights;
    private final ReadableHits hits;

    Interests(ReadingRights rights, ReadableHits hits) {
        this.rights = rights;
        this.hits = hits;
    }

    /**
     * The tags of the topics that somebody wrote in lately, and the topics of others that have them or, where there are none, that
     * are liked best.
     *
     * @throws Problem {@code search-unavailable} if Elasticsearch doesn't answer
     */
    Shared of(UUID userId, Collection<UUID> unwanted) {
        Set<UUID> places = rights.placesOf(userId, null);
        if (places.isEmpty()) return new Shared(Set.of(), List.of());
        Set<UUID> own = subjectsOf(read(writtenBy(List.of(userId), places), NEWEST, places));
        Set<String> tags =
                own.isEmpty() ? Set.of() : mostUsed(read(topics(places).filter(among(own)), NEWEST, places));
        BoolQuery.Builder others = topics(places).mustNot(by(List.of(userId)), by(unwanted), among(own));
        if (!tags.isEmpty()) others.minimumShouldMatch("1");
        tags.forEach(tag -> others.should(ContentQueries.term("tags", tag)));
        return new Shared(tags, read(others, tags.isEmpty() ? byVotes() : BEST, places));
    }

    /** What these people wrote lately. */
    List<Found> writtenBy(UUID userId, Collection<UUID> people) {
        Set<UUID> places = rights.placesOf(userId, null);
        if (places.isEmpty() || people.isEmpty()) return List.of();
        return read(writtenBy(people, places), NEWEST, places);
    }

    private List<Found> read(BoolQuery.Builder query, List<SortOptions> sort, Set<UUID> places) {
        return hits.read(Query.of(q -> q.bool(query.build())), sort, LOOKED_AT, List.of(), places)
                .shown();
    }

    private static BoolQuery.Builder topics(Set<UUID> places) {
        return ContentQueries.ofType(PostEvent.TOPIC, places);
    }

    private static BoolQuery.Builder writtenBy(Collection<UUID> people, Set<UUID> places) {
        return new BoolQuery.Builder()
                .filter(terms("placeId", places), by(people), terms("type", List.of(PostEvent.TOPIC, PostEvent.POST)));
    }

    private static Query by(Collection<UUID> people) {
        return terms("authorId", people);
    }

    private static Query among(Collection<UUID> ids) {
        return terms("id", ids);
    }

    private static Query terms(String field, Collection<?> values) {
        List<FieldValue> wanted =
                values.stream().map(Object::toString).map(FieldValue::of).toList();
        return Query.of(q -> q.terms(terms -> terms.field(field).terms(any -> any.value(wanted))));
    }

    private static List<SortOptions> byVotes() {
        return Stream.concat(Stream.of(field("score", SortOrder.Desc)), NEWEST.stream())
                .toList();
    }

    private static Set<UUID> subjectsOf(List<Found> written) {
        return written.stream().map(found -> found.document().subjectId()).collect(Collectors.toSet());
    }

    private static Set<String> mostUsed(List<Found> topics) {
        Map<String, Long> counts = topics.stream()
                .flatMap(found -> tagsOf(found.document()).stream())
                .collect(groupingBy(Function.identity(), counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TAGS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    static List<String> tagsOf(ContentDocument document) {
        return Objects.requireNonNullElse(document.tags(), List.of());
    }

    private static SortOptions field(String name, SortOrder order) {
        return SortOptions.of(sort -> sort.field(field -> field.field(name).order(order)));
    }

    /**
     * What somebody shares with others.
     *
     * @param tags empty where nothing is known yet
     * @param topics of others, the best first
     */
    record Shared(Set<String> tags, List<Found> topics) {

        /** Why these topics are for the one who shares them. */
        Because because(Collection<Found> some) {
            List<String> common = some.stream()
                    .flatMap(found -> tagsOf(found.document()).stream())
                    .filter(tags::contains)
                    .distinct()
                    .sorted()
                    .toList();
            return common.isEmpty() ? Because.of("popular", some.size()) : Because.tags(some.size(), common);
        }
    }
}
