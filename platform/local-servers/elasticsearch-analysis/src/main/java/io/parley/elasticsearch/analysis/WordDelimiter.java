package io.parley.elasticsearch.analysis;

import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_ALL;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_NUMBERS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_WORDS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_WORD_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.IGNORE_KEYWORDS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.PRESERVE_ORIGINAL;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

import java.util.Map;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;

/** {@code word_delimiter_graph}: the parts of {@code PowerShot-500}. */
final class WordDelimiter extends AbstractTokenFilterFactory {

    private record Flag(int bit, boolean byDefault) {}

    private static final Map<String, Flag> FLAGS = Map.of(
            "generate_word_parts", new Flag(GENERATE_WORD_PARTS, true),
            "generate_number_parts", new Flag(GENERATE_NUMBER_PARTS, true),
            "catenate_words", new Flag(CATENATE_WORDS, false),
            "catenate_numbers", new Flag(CATENATE_NUMBERS, false),
            "catenate_all", new Flag(CATENATE_ALL, false),
            "split_on_case_change", new Flag(SPLIT_ON_CASE_CHANGE, true),
            "preserve_original", new Flag(PRESERVE_ORIGINAL, false),
            "split_on_numerics", new Flag(SPLIT_ON_NUMERICS, true),
            "stem_english_possessive", new Flag(STEM_ENGLISH_POSSESSIVE, true),
            "ignore_keywords", new Flag(IGNORE_KEYWORDS, false));

    private final boolean adjustOffsets;
    private final int flags;

    WordDelimiter(String name, Settings settings) {
        super(name);
        this.adjustOffsets = settings.getAsBoolean("adjust_offsets", true);
        this.flags = FLAGS.entrySet().stream()
                .filter(flag ->
                        settings.getAsBoolean(flag.getKey(), flag.getValue().byDefault()))
                .mapToInt(flag -> flag.getValue().bit())
                .reduce(0, (all, bit) -> all | bit);
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        return new WordDelimiterGraphFilter(
                tokens, adjustOffsets, WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, flags, CharArraySet.EMPTY_SET);
    }
}
