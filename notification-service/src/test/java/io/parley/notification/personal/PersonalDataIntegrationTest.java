package io.parley.notification.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.Ids;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.PersonalDataRequests;
import io.parley.test.Streams;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class PersonalDataIntegrationTest {

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anInboxIsExportedAndThenGone() {
        UUID user = Ids.next();
        UUID other = Ids.next();
        notify(user, other);
        notify(other, user);
        jdbc.sql("insert into presence_choice (user_id, status, text) values (:user, 'away', 'At lunch')")
                .param("user", user)
                .update();

        assertThat(PersonalDataRequests.export(streams, user))
                .containsOnlyKeys("notifications", "presence")
                .hasEntrySatisfying("presence", presence -> assertThat(presence).contains("At lunch"));

        PersonalDataRequests.erase(streams, user, false);

        assertThat(PersonalDataRequests.export(streams, user)).isEmpty();
        assertThat(PersonalDataRequests.export(streams, other)).containsKey("notifications");
    }

    private void notify(UUID user, UUID actor) {
        jdbc.sql("""
                        insert into notification (id, user_id, event_id, place_id, subject_type, subject_id, subject_url,
                                                  subject_title, kind, reason, actor_id, created_at)
                        values (:id, :user, :id, :id, 'post', :id, '/t/1', 'On tides', 'reply', 'followed', :actor, now())""")
                .param("id", Ids.next())
                .param("user", user)
                .param("actor", actor)
                .update();
    }
}
