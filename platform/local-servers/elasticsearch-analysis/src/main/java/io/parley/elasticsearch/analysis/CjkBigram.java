package io.parley.elasticsearch.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;

/** {@code cjk_bigram}: the pairs of neighbours in Chinese, Japanese and Korean. */
final class CjkBigram extends AbstractTokenFilterFactory {

    private static final int ALL_SCRIPTS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private final boolean outputUnigrams;

    CjkBigram(String name, Settings settings) {
        super(name);
        this.outputUnigrams = settings.getAsBoolean("output_unigrams", false);
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        return new CJKBigramFilter(tokens, ALL_SCRIPTS, outputUnigrams);
    }
}
