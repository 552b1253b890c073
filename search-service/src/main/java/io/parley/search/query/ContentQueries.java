package io.parley.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.FieldValueFactorModifier;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.SimpleQueryStringFlag;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in Elasticsearch's words what is looked for. Every query is limited to the places that may be read. */
public final class ContentQueries {

    // Fuzzy and slop operators are left out: people write ~ without meaning them.
    private static final SimpleQueryStringFlag[] SYNTAX = {
        SimpleQueryStringFlag.And,
        SimpleQueryStringFlag.Or,
        SimpleQueryStringFlag.Not,
        SimpleQueryStringFlag.Phrase,
        SimpleQueryStringFlag.Prefix,
        SimpleQueryStringFlag.Precedence,
        SimpleQueryStringFlag.Whitespace,
        SimpleQueryStringFlag.Escape
    };

    // A plus within a word, as in C++, is meant as it stands.
    private static final Pattern PLUS_IN_WORD = Pattern.compile("(?<=[^\\s\\\\])\\+");

    // A word that stands exactly so counts more than one that only sounds like it.
    private static final List<String> FIELDS = List.of("title^3", "title.exact^6", "body", "body.exact^2");
    private static final List<String> EXACT_FIELDS = List.of("title.exact^3", "body.exact");

    private static final Query SOLVED =
            Query.of(q -> q.term(term -> term.field("solved").value(true)));
    private static final Query SOLUTION =
            Query.of(q -> q.constantScore(solved -> solved.filter(SOLVED).boost(1f)));

    private ContentQueries() {}

    static Query matching(SearchQuery query, Collection<UUID> readablePlaces, Optional<UUID> authorId) {
        BoolQuery.Builder bool = limitedTo(readablePlaces);
        if (!query.words().isEmpty()) bool.must(words(query.words())).should(SOLUTION);
        if (query.solved()) bool.filter(SOLVED);
        authorId.ifPresent(id -> bool.filter(term("authorId", id.toString())));
        if (query.type() != null) bool.filter(term("type", query.type()));
        if (query.tag() != null) bool.filter(term("tags", query.tag()));
        if (query.has() != null) bool.filter(term("has", query.has()));
        if (query.after() != null || query.before() != null) bool.filter(between(query.after(), query.before()));
        Query found = Query.of(q -> q.bool(bool.build()));
        return query.words().isEmpty() ? found : asVotedFor(found);
    }

    // Ten votes make a hit half as good again, a hundred three and a half times as good.
    private static Query asVotedFor(Query found) {
        return Query.of(q -> q.functionScore(scored -> scored.query(found)
                .boostMode(FunctionBoostMode.Multiply)
                .functions(byVotes -> byVotes.fieldValueFactor(votes -> votes.field("score")
                        .factor(0.1)
                        .modifier(FieldValueFactorModifier.Ln2p)
                        .missing(0.0)))));
    }

    /** Documents of this type in these places, which the caller narrows. */
    public static BoolQuery.Builder ofType(String type, Collection<UUID> readablePlaces) {
        return limitedTo(readablePlaces).filter(term("type", type));
    }

    static Query titleBeginsWith(String typed, Collection<UUID> readablePlaces) {
        BoolQuery.Builder bool = limitedTo(readablePlaces)
                .must(must -> must.matchBoolPrefix(
                        match -> match.field("title.prefix").query(typed).operator(Operator.And)));
        return Query.of(q -> q.bool(bool.build()));
    }

    private static BoolQuery.Builder limitedTo(Collection<UUID> places) {
        var ids = places.stream().map(UUID::toString).map(FieldValue::of).toList();
        return new BoolQuery.Builder()
                .filter(filter -> filter.term(term -> term.field("deleted").value(false)))
                .filter(filter -> filter.terms(terms -> terms.field("placeId").terms(values -> values.value(ids))));
    }

    /** What has these words in the title or the text; a query may have signs such as quotes. */
    public static Query words(String words) {
        String escaped = PLUS_IN_WORD.matcher(words).replaceAll("\\\\+");
        return Query.of(q -> q.simpleQueryString(simple -> {
            simple.query(escaped)
                    .defaultOperator(Operator.And)
                    .flags(List.of(SYNTAX))
                    .lenient(true);
            if (!StopWords.only(words)) return simple.fields(FIELDS);
            return simple.fields(EXACT_FIELDS).analyzer("exact_phrase");
        }));
    }

    public static Query term(String field, String value) {
        return Query.of(q -> q.term(term -> term.field(field).value(value)));
    }

    private static Query between(@Nullable Instant after, @Nullable Instant before) {
        return Query.of(q -> q.range(range -> range.date(date -> {
            date.field("createdAt");
            if (after != null) date.gte(after.toString());
            if (before != null) date.lt(before.toString());
            return date;
        })));
    }
}
