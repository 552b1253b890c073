package io.parley.gateway.client;

import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.resource.EncodedResourceResolver;

/** The web client: files whose name changes with their content are kept for a year, all others are asked for each time. */
@Configuration(proxyBeanMethods = false)
class ClientFiles implements WebFluxConfigurer {

    private static final String FOLDER = "classpath:/client/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(
                registry,
                "/assets/**",
                FOLDER + "assets/",
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        serve(registry, "/{file:[a-z0-9-]+\\.(?:js|json|webmanifest|png|svg|ico|txt)}", FOLDER, CacheControl.noCache());
    }

    private static void serve(ResourceHandlerRegistry registry, String paths, String folder, CacheControl cache) {
        registry.addResourceHandler(paths)
                .addResourceLocations(folder)
                .setCacheControl(cache)
                .resourceChain(false)
                .addResolver(new EncodedResourceResolver());
    }

    /** After the routes and the files: whatever else a browser opens is a page of the client, which knows its own routes. */
    @Bean
    SimpleUrlHandlerMapping clientPages(ClientProperties properties) {
        ClientPage page = new ClientPage(new ClassPathResource("client/index.html"), properties);
        return new SimpleUrlHandlerMapping(Map.of("/**", page), Ordered.LOWEST_PRECEDENCE);
    }
}
