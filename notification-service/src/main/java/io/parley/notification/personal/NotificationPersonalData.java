package io.parley.notification.personal;

import io.parley.contracts.identity.UserErased;
import io.parley.security.personal.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class NotificationPersonalData implements PersonalData {

    private static final Map<String, String> SECTIONS = Map.of(
            "notifications", """
                    select id, org_id, kind, reason, subject_type, subject_id, subject_title, subject_url, actor_id, created_at,
                           read_at
                      from notification where user_id = :user order by created_at, id""",
            "followed", "select subject_id, followed_at from follower where user_id = :user order by followed_at",
            "levels", "select place_id, level from place_level where user_id = :user order by place_id",
            "presence", "select status, text, emoji, until from presence_choice where user_id = :user");

    // What others were told that this person did stays theirs; it has the id alone.
    private static final List<String> ERASE = List.of(
            "delete from notification where user_id = :user",
            "delete from follower where user_id = :user",
            "delete from place_level where user_id = :user",
            "delete from presence_choice where user_id = :user",
            "delete from realtime_ticket where user_id = :user");

    private final JdbcClient jdbc;

    NotificationPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> sections() {
        return SECTIONS;
    }

    @Override
    public void erase(UserErased erased) {
        ERASE.forEach(
                statement -> jdbc.sql(statement).param("user", erased.userId()).update());
    }
}
