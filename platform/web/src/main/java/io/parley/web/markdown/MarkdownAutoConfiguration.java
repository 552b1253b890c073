package io.parley.web.markdown;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The renderer, also for services that only consume text. */
@AutoConfiguration
public class MarkdownAutoConfiguration {

    @Bean
    MarkdownRenderer markdownRenderer() {
        return new MarkdownRenderer();
    }
}
