package io.parley.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.testing.Posts;
import io.parley.messaging.testing.TestService;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PurgeIntegrationTest {

    @Test
    void onlyOldSentEventsAndOldMarksGo() {
        try (TestService service = TestService.start(TestService.Bare.class, "parley.messaging.relay.enabled=false")) {
            UUID key = UUID.randomUUID();
            service.append(Posts.aPost(key, 1), Posts.aPost(key, 2), Posts.aPost(key, 3));
            service.jdbc()
                    .sql("update outbox set occurred_at = now() - interval '25 hours' where sequence in (1, 2)")
                    .update();
            service.jdbc().sql("""
                            delete from outbox_unsent
                            where id in (select id from outbox where sequence in (2, 3))""").update();
            service.jdbc().sql("""
                            insert into inbox values
                                ('old', gen_random_uuid(), now() - interval '15 days'),
                                ('new', gen_random_uuid(), now() - interval '13 days')""").update();

            service.bean(Purge.class).run();

            assertThat(service.jdbc()
                            .sql("select sequence from outbox")
                            .query(Long.class)
                            .list())
                    .containsExactlyInAnyOrder(1L, 3L);
            assertThat(service.jdbc()
                            .sql("select consumer from inbox")
                            .query(String.class)
                            .list())
                    .containsExactly("new");
        }
    }
}
