package io.parley.notification.realtime.edge;

import static io.parley.test.Given.PRIVATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.notification.NotificationRaised;
import io.parley.notification.ChatTales;
import io.parley.notification.ChatTales.Message;
import io.parley.notification.ChatTales.Room;
import io.parley.notification.realtime.presence.LookingBoard;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import io.parley.test.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One who has the channel open is told only of what stays unread. */
@ParleyIntegrationTest
class HeldBackIntegrationTest {

    private static final String RAISED = "notification.notification-raised.v1";

    private final Streams streams;
    private final Stage stage;
    private final ChatTales chat;
    private final LookingBoard looking;
    private final JdbcClient jdbc;
    private final UserSummary ada;
    private final UserSummary grace;
    private final Room room;

    @Autowired
    HeldBackIntegrationTest(
            Api api,
            Given given,
            Streams streams,
            Tokens tokens,
            EdgeServer edge,
            LookingBoard looking,
            JdbcClient jdbc) {
        this.streams = streams;
        this.stage = new Stage(api, given, streams, tokens, edge);
        this.chat = new ChatTales(streams);
        this.looking = looking;
        this.jdbc = jdbc;
        UUID org = given.organization(PRIVATE);
        this.ada = given.member(org, Role.MEMBER);
        this.grace = given.member(org, Role.MEMBER);
        this.room = chat.channel(org, false, ada, grace);
    }

    @Test
    void whatIsReadAtOnceIsNeverToldOf() {
        try (TestSocket socket = stage.open(ada)) {
            lookAtTheRoom(socket);
            Message message = chat.message(room, grace, "@ada", ada);
            await().until(() -> held() == 1);
            chat.read(room, ada, message.seq());
            await().until(() -> held() == 0);
        }
        Message later = chat.message(room, grace, "@ada, later", ada);
        streams.await(NotificationRaised.class, raised -> raised.subjectId().equals(later.id()));
        assertThat(streams.soFar(
                        NotificationRaised.class, raised -> raised.userId().equals(ada.id())))
                .hasSize(1);
    }

    @Test
    void whatStaysUnreadIsToldOfAfterAll() {
        try (TestSocket socket = stage.open(ada)) {
            lookAtTheRoom(socket);
            chat.message(room, grace, "@ada", ada);
            await().until(() -> held() == 1);
            assertThat(socket.events())
                    .noneMatch(event -> event.path("type").asString().equals(RAISED));
            jdbc.sql("update notification set held_until = now() where user_id = :user")
                    .param("user", ada.id())
                    .update();
            socket.awaitEvent("user", RAISED);
            assertThat(held()).isZero();
        }
    }

    private void lookAtTheRoom(TestSocket socket) {
        Stage.awaitSubscribed(socket, "user", "channel:" + room.id());
        await().until(() -> looking.at(room.id()).contains(ada.id()));
    }

    private int held() {
        return jdbc.sql("select count(*) from notification where user_id = :user and held_until is not null")
                .param("user", ada.id())
                .query(Integer.class)
                .single();
    }
}
