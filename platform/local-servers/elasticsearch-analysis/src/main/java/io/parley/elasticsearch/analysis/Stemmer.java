package io.parley.elasticsearch.analysis;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.tartarus.snowball.ext.EnglishStemmer;

/** {@code stemmer} and {@code porter_stem}: words without their endings. */
final class Stemmer extends AbstractTokenFilterFactory {

    private final UnaryOperator<TokenStream> filter;

    private Stemmer(String name, UnaryOperator<TokenStream> filter) {
        super(name);
        this.filter = filter;
    }

    static TokenFilterFactory porter(String name) {
        return new Stemmer(name, PorterStemFilter::new);
    }

    static TokenFilterFactory of(String name, Settings settings) {
        String language = settings.get("language", settings.get("name", "porter"));
        return new Stemmer(name, filterOf(language));
    }

    private static UnaryOperator<TokenStream> filterOf(String language) {
        return switch (language.toLowerCase(Locale.ROOT)) {
            case "english", "porter" -> PorterStemFilter::new;
            case "porter2" -> tokens -> new SnowballFilter(tokens, new EnglishStemmer());
            case "light_english", "lightenglish", "kstem" -> KStemFilter::new;
            case "minimal_english", "minimalenglish" -> EnglishMinimalStemFilter::new;
            case "possessive_english", "possessiveenglish" -> EnglishPossessiveFilter::new;
            default ->
                throw new IllegalArgumentException(
                        "The local Elasticsearch stems English only, not [%s]".formatted(language));
        };
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        return filter.apply(tokens);
    }
}
