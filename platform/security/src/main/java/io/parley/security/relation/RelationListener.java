package io.parley.security.relation;

import io.parley.contracts.identity.FollowEvent;
import io.parley.contracts.identity.UserBlocked;
import io.parley.contracts.identity.UserFollowed;
import io.parley.contracts.identity.UserMuted;
import io.parley.contracts.identity.UserUnblocked;
import io.parley.contracts.identity.UserUnfollowed;
import io.parley.contracts.identity.UserUnmuted;
import io.parley.contracts.identity.UsersConnected;
import io.parley.contracts.identity.UsersDisconnected;
import io.parley.messaging.ReceivedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;

/** Keeps the copy up to date. An event older than the row can't win: no inbox is needed. */
class RelationListener {

    private static final String SET = """
            insert into known_relation (user_id, other_id, kind, active, sequence)
            values (:user, :other, :kind, :active, :sequence)
            on conflict (user_id, other_id, kind) do update set active = excluded.active, sequence = excluded.sequence
             where excluded.sequence > known_relation.sequence""";
    private static final String BLOCK = "block";
    private static final String MUTE = "mute";

    private final JdbcClient jdbc;

    RelationListener(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @KafkaListener(id = "${spring.application.name}.relations", topics = "identity.follows")
    void on(ReceivedEvent<FollowEvent> event) {
        switch (event.payload()) {
            case UserBlocked blocked -> set(blocked, BLOCK, true, event.sequence());
            case UserUnblocked unblocked -> set(unblocked, BLOCK, false, event.sequence());
            case UserMuted muted -> set(muted, MUTE, true, event.sequence());
            case UserUnmuted unmuted -> set(unmuted, MUTE, false, event.sequence());
            case UserFollowed followed -> {}
            case UserUnfollowed unfollowed -> {}
            case UsersConnected connected -> {}
            case UsersDisconnected disconnected -> {}
        }
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
}
