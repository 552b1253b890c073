package io.parley.places;

import io.parley.messaging.PlatformSchema;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The copy of places and subjects, beside the copy of memberships. */
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
public class PlacesAutoConfiguration {

    @Bean
    @Order(20)
    PlatformSchema placesSchema() {
        return new PlatformSchema("places");
    }

    @Bean
    Places places(JdbcClient jdbc) {
        return new Places(jdbc);
    }

    @Bean
    ReadingRights readingRights(JdbcClient jdbc) {
        return new ReadingRights(jdbc);
    }

    @Bean
    PlaceListener placeListener(Places places) {
        return new PlaceListener(places);
    }
}
