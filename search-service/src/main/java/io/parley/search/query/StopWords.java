package io.parley.search.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The words that a search leaves out, as Elasticsearch's {@code _english_} has them. */
final class StopWords {

    private static final Set<String> ENGLISH = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not",
            "of", "on", "or", "such", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was",
            "will", "with");

    private StopWords() {}

    /** Whether nothing would be left to look for. */
    static boolean only(String words) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[\\s,]+")).allMatch(ENGLISH::contains);
    }
}
