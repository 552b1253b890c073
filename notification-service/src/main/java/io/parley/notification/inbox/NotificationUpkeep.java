package io.parley.notification.inbox;

import io.parley.notification.content.Occurrence;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings notifications in line with what their subject says now, and the copy of it, or of the place that they are in. */
@Component
class NotificationUpkeep {

    private static final String ALIGN = """
            update notification n
               set place_id = coalesce(s.place_id, n.place_id),
                   subject_title = coalesce(nullif(s.title, ''), n.subject_title)
              from known_subject s
             where s.subject_id = :subject and not s.deleted
               and (n.subject_id = s.subject_id or n.subject_parent_id = s.subject_id)
               and (n.place_id <> s.place_id or n.subject_title <> s.title)""";

    private static final String FORGET = """
            with gone as (select subject_id from known_subject where subject_id = :subject and deleted),
                 forgotten as (
                delete from notification n using gone
                 where n.subject_id = gone.subject_id or n.subject_parent_id = gone.subject_id)
            delete from follower f using gone where f.subject_id = gone.subject_id""";

    private static final String WITHDRAW = """
            delete from notification
             where subject_id = :subject and kind = 'mention' and user_id <> all (cast(:mentioned as uuid[]))""";

    private static final String FORGET_PLACE = """
            with gone as (select place_id from known_place where place_id = :place and deleted),
                 forgotten as (
                delete from notification n using gone where n.place_id = gone.place_id)
            delete from follower f using known_subject s, gone
             where f.subject_id = s.subject_id and s.place_id = gone.place_id""";

    private final JdbcClient jdbc;

    NotificationUpkeep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void ofSubject(UUID subjectId) {
        jdbc.sql(ALIGN).param("subject", subjectId).update();
        jdbc.sql(FORGET).param("subject", subjectId).update();
    }

    /** Whom the text doesn't name any more need not hear of it. */
    @Transactional
    public void ofEdit(Occurrence edited) {
        jdbc.sql(WITHDRAW)
                .param("subject", edited.subject().id())
                .param(
                        "mentioned",
                        edited.mentioned().stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    @Transactional
    public void inPlace(UUID placeId) {
        jdbc.sql(FORGET_PLACE).param("place", placeId).update();
    }
}
