package io.parley.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.test.ParleyIntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class DatabaseIntegrationTest {

    @Test
    void theFanOutIsNotPlannedAgainForEachPost(@Autowired JdbcClient jdbc) {
        assertThat(jdbc.sql("show plan_cache_mode").query(String.class).single())
                .isEqualTo("force_generic_plan");
    }
}
