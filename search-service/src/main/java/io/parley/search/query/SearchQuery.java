package io.parley.search.query;

import io.parley.search.content.Has;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.FieldError;
import io.parley.web.problem.Problem;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What someone looks for: words, which may be empty beside filters, narrowed by what is not null. */
record SearchQuery(
        String words,
        @Nullable UUID orgId,
        @Nullable String author,
        @Nullable String tag,
        @Nullable String place,
        @Nullable String has,
        boolean solved,
        @Nullable String type,
        @Nullable Instant after,
        @Nullable Instant before,
        SearchSort sort) {

    /** Stands for the caller, as no username can. */
    static final String ME = "@me";

    private static final int LONGEST = 200;

    static SearchQuery parse(@Nullable String q, @Nullable UUID orgId, @Nullable String author, @Nullable String tag) {
        String typed = q == null ? "" : Normalizer.normalize(q.strip(), Normalizer.Form.NFC);
        if (typed.isEmpty() || typed.length() > LONGEST) {
            throw invalid("q", "must have between 1 and %d characters".formatted(LONGEST));
        }
        WordsAndFilters asked = WordsAndFilters.of(typed);
        return new SearchQuery(
                asked.words(),
                orgId,
                lower(author == null ? asked.author() : author),
                lower(tag == null ? asked.filter("tag") : tag),
                asked.filter("in"),
                known(lower(asked.filter("has"))),
                asked.solved(),
                null,
                asked.day("after"),
                asked.day("before"),
                SearchSort.RELEVANCE);
    }

    SearchQuery ofType(@Nullable String wanted, List<String> known) {
        if (wanted == null) return this;
        if (!known.contains(wanted)) throw invalid("type", "must be " + String.join(" or ", known));
        return new SearchQuery(words, orgId, author, tag, place, has, solved, wanted, after, before, sort);
    }

    SearchQuery between(@Nullable Instant from, @Nullable Instant to) {
        return new SearchQuery(
                words,
                orgId,
                author,
                tag,
                place,
                has,
                solved,
                type,
                from == null ? after : from,
                to == null ? before : to,
                sort);
    }

    SearchQuery sortedBy(@Nullable String wire) {
        if (wire == null) return this;
        return new SearchQuery(
                words, orgId, author, tag, place, has, solved, type, after, before, SearchSort.ofWire(wire));
    }

    SearchQuery in(@Nullable String otherPlace) {
        if (otherPlace == null) return this;
        return new SearchQuery(words, orgId, author, tag, otherPlace, has, solved, type, after, before, sort);
    }

    SearchQuery having(@Nullable String kind) {
        if (kind == null) return this;
        return new SearchQuery(words, orgId, author, tag, place, known(lower(kind)), solved, type, after, before, sort);
    }

    private static @Nullable String known(@Nullable String kind) {
        if (kind != null && !Has.KINDS.contains(kind))
            throw invalid("has", "must be " + String.join(" or ", Has.KINDS));
        return kind;
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.strip().toLowerCase(Locale.ROOT);
    }

    static Problem invalid(String parameter, String fault) {
        return CommonProblem.INVALID_REQUEST.exception(
                "The parameter %s %s.".formatted(parameter, fault), List.of(new FieldError("/" + parameter, fault)));
    }
}
