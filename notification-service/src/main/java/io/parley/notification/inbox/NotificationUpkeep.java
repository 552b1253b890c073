package io.parley.notification.inbox;

import io.parley.notification.content.ContentMapper.Within;
import io.parley.notification.content.Occurrence;
import io.parley.notification.content.Occurrence.Said;
import io.parley.notification.inbox.Withdrawal.Gone;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings notifications in line with what the copy says of their subject, or of the place that they are in. */
@Component
class NotificationUpkeep {

    private static final String ALIGN = """
        update notification n
           set place_id = coalesce(s.place_id, n.place_id),
               subject_title = coalesce(nullif(s.title, ''), n.subject_title)
          from known_subject s
         where s.subject_id = :subject and not s.deleted
           and (n.subject_id = s.subject_id or n.subject_parent_id = s.subject_id)
           and (n.place_id <> s.place_id or n.subject_title <> s.title)\
        """;

    private static final String FORGET = """
        with gone as (select subject_id from known_subject where subject_id = :subject and deleted),
             let_go as (delete from follower f using gone where f.subject_id = gone.subject_id)
        delete from notification n using gone
         where n.subject_id = gone.subject_id or n.subject_parent_id = gone.subject_id
        returning n.id, n.user_id, n.held_until is not null as held\
        """;
    // What lies in another subject is called like that.
    private static final String RENAME = """
        update notification set subject_title = :title
         where subject_id = :subject and subject_parent_id is null and subject_title <> :title\
        """;
    // Whom it names no more. Those who follow what it is in were answered all the same.
    private static final String UNNAME = """
        with unnamed as (
            select n.id, exists (
                   select from follower f
                    where f.subject_id = n.subject_parent_id and f.user_id = n.user_id) as follows
              from notification n
             where n.subject_id = :subject and n.kind = 'mention' and n.user_id <> all(:named)),
        answered as (
            update notification n set kind = 'reply', reason = 'following'
              from unnamed where unnamed.id = n.id and unnamed.follows)
        delete from notification n using unnamed
         where unnamed.id = n.id and not unnamed.follows
        returning n.id, n.user_id, n.held_until is not null as held\
        """;

    private static final String LIE_IN = """
        insert into place_parent (place_id, parent_id, sequence) values (:place, :parent, :sequence)
        on conflict (place_id) do update set parent_id = excluded.parent_id, sequence = excluded.sequence
         where excluded.sequence > place_parent.sequence\
        """;

    private static final String SETTLE = """
        delete from notification where occasion_id = :occasion returning id, user_id, held_until is not null as held""";

    private static final String FORGET_PLACE = """
        with gone as (select place_id from known_place where place_id = :place and deleted),
             forgotten as (
            delete from notification n using gone where n.place_id = gone.place_id)
        delete from follower f using known_subject s, gone
         where f.subject_id = s.subject_id and s.place_id = gone.place_id\
        """;

    private final JdbcClient jdbc;
    private final Withdrawal withdrawal;

    NotificationUpkeep(JdbcClient jdbc, Withdrawal withdrawal) {
        this.jdbc = jdbc;
        this.withdrawal = withdrawal;
    }

    @Transactional
    public void ofSubject(UUID subjectId) {
        jdbc.sql(ALIGN).param("subject", subjectId).update();
        withdrawal.tell(
                jdbc.sql(FORGET).param("subject", subjectId).query(Gone.class).list());
    }

    /** What was written is now this. */
    @Transactional
    public void edited(Occurrence occurrence) {
        UUID subjectId = occurrence.subject().id();
        jdbc.sql(RENAME)
                .param("subject", subjectId)
                .param("title", occurrence.subject().title())
                .update();
        Said said = occurrence.said();
        if (occurrence.isDirect() || (said != null && said.group() != null)) return;
        withdrawal.tell(jdbc.sql(UNNAME)
                .param("subject", subjectId)
                .param("named", occurrence.mentioned().toArray(UUID[]::new))
                .query(Gone.class)
                .list());
    }

    /** Of what the event with this sequence says, the latest goes. */
    @Transactional
    public void liesIn(Within within, long sequence) {
        jdbc.sql(LIE_IN)
                .param("place", within.placeId())
                .param("parent", within.parentId())
                .param("sequence", sequence)
                .update();
    }

    /** What was told because of it is needed no more. */
    @Transactional
    public void settled(UUID occasionId) {
        withdrawal.tell(
                jdbc.sql(SETTLE).param("occasion", occasionId).query(Gone.class).list());
    }

    @Transactional
    public void inPlace(UUID placeId) {
        jdbc.sql(FORGET_PLACE).param("place", placeId).update();
    }
}
