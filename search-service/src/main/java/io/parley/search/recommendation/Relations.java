package io.parley.search.recommendation;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.identity.FollowEvent;
import io.parley.contracts.identity.UserFollowed;
import io.parley.contracts.identity.UserUnfollowed;
import io.parley.contracts.identity.UsersConnected;
import io.parley.contracts.identity.UsersDisconnected;
import io.parley.contracts.org.OrganizationChanged;
import io.parley.contracts.org.OrganizationCreated;
import io.parley.messaging.ReceivedEvent;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Who follows whom, and what organizations are called. By their sequences, repetitions change nothing. */
@Component
class Relations {

    private static final String SET = """
            insert into followed (user_id, other_id, kind, active, sequence) values (:user, :other, :kind, :active, :sequence)
            on conflict (user_id, other_id, kind) do update set active = excluded.active, sequence = excluded.sequence
             where excluded.sequence > followed.sequence""";

    private static final String CALL = """
            insert into organization_name (org_id, name, sequence) values (:org, :name, :sequence)
            on conflict (org_id) do update set name = excluded.name, sequence = excluded.sequence
             where excluded.sequence > organization_name.sequence""";

    private final JdbcClient jdbc;

    Relations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @KafkaListener(
            id = "${spring.application.name}.recommendations",
            topics = {"identity.follows", "org.organizations"})
    void on(ReceivedEvent<DomainEvent> event) {
        switch (event.payload()) {
            case UserFollowed e -> set(e, "follow", true, event.sequence());
            case UserUnfollowed e -> set(e, "follow", false, event.sequence());
            case UsersConnected e -> set(e, "connection", true, event.sequence());
            case UsersDisconnected e -> set(e, "connection", false, event.sequence());
            case OrganizationCreated e -> call(e.orgId(), e.name(), event.sequence());
            case OrganizationChanged e -> call(e.orgId(), e.name(), event.sequence());
            default -> {}
        }
    }

    /** Whom somebody follows. */
    Set<UUID> followedBy(UUID userId) {
        return jdbc.sql("select other_id from followed where user_id = :user and kind = 'follow' and active")
                .param("user", userId)
                .query(UUID.class)
                .set();
    }

    /** Whom somebody is never to be shown: those whom they block or mute, and who block them. */
    Set<UUID> unwanted(UUID userId) {
        return jdbc.sql("""
                        select other_id from known_relation where user_id = :user and active
                        union
                        select user_id from known_relation where other_id = :user and kind = 'block' and active
                        """).param("user", userId).query(UUID.class).set();
    }

    private void set(FollowEvent event, String kind, boolean active, long sequence) {
        jdbc.sql(SET)
                .param("user", event.userId())
                .param("other", event.otherId())
                .param("kind", kind)
                .param("active", active)
                .param("sequence", sequence)
                .update();
    }

    private void call(UUID orgId, String name, long sequence) {
        jdbc.sql(CALL)
                .param("org", orgId)
                .param("name", name)
                .param("sequence", sequence)
                .update();
    }
}
