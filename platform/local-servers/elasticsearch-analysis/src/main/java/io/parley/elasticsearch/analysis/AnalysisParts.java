package io.parley.elasticsearch.analysis;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * What Parley's mappings use of the full distribution's analysis-common module, under the same names and with the same
 * defaults, so that one mapping runs on both.
 */
public final class AnalysisParts extends Plugin implements AnalysisPlugin {

    @Override
    public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
        return Map.of("english", EnglishAnalysis::new);
    }

    @Override
    public Map<String, AnalysisProvider<CharFilterFactory>> getCharFilters() {
        return Map.of(
                "html_strip", (index, environment, name, settings) -> new HtmlStrip(name, settings),
                "pattern_replace", (index, environment, name, settings) -> new PatternReplace(name, settings));
    }

    @Override
    public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
        return Map.of(
                "whitespace",
                (index, environment, name, settings) -> TokenizerFactory.newFactory(name, WhitespaceTokenizer::new));
    }

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.of(
                "asciifolding", (index, environment, name, settings) -> new AsciiFolding(name, settings),
                "cjk_bigram", (index, environment, name, settings) -> new CjkBigram(name, settings),
                "edge_ngram", (index, environment, name, settings) -> new EdgeNgram(name, settings),
                "porter_stem", (index, environment, name, settings) -> Stemmer.porter(name),
                "stemmer", (index, environment, name, settings) -> Stemmer.of(name, settings),
                "word_delimiter_graph", (index, environment, name, settings) -> new WordDelimiter(name, settings));
    }
}
