package io.parley.forum.personal;

import static java.util.Map.entry;

import io.parley.contracts.identity.UserErased;
import io.parley.forum.held.HeldPosts;
import io.parley.forum.topic.EraseAuthor;
import io.parley.security.personal.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ForumPersonalData implements PersonalData {

    private static final Map<String, String> SECTIONS = Map.ofEntries(
            entry("topics", """
                    select id, org_id, forum_id, title, tags, created_at from topic
                     where author_id = :user and deleted_at is null order by created_at, id"""),
            entry("posts", """
                    select id, org_id, topic_id, number, body, created_at, updated_at from post
                     where author_id = :user and deleted_at is null order by created_at, id"""),
            entry("former-texts", """
                    select post_id, number, body, created_at from post_revision
                     where editor_id = :user order by created_at"""),
            entry("deleted-posts", """
                    select post.id, post.topic_id, post.number, gone.body, gone.removed_at
                      from removed_post gone join post on post.id = gone.post_id
                     where post.author_id = :user order by gone.removed_at"""),
            entry("forums-made", "select id, org_id, slug, name, created_at from forum where created_by = :user"),
            entry("votes", "select post_id, value, voted_at from vote where user_id = :user order by voted_at"),
            entry("reactions", """
                    select post_id, emoji, created_at from post_reaction where user_id = :user order by created_at"""),
            entry(
                    "ballots",
                    "select poll_id, choices, cast_at from poll_ballot where user_id = :user order by cast_at"),
            entry("shares", """
                    select topic_id, comment, created_at from share where user_id = :user order by created_at"""),
            entry("reputation", """
                    select org_id, post_id, reason, points, created_at from reputation_entry
                     where user_id = :user order by created_at"""),
            entry("badges", """
                    select org_id, badge, post_id, awarded_at from badge_award where user_id = :user order by awarded_at"""),
            entry("trust", "select org_id, level, locked, evaluated_at from participant where user_id = :user"),
            entry("posts-held", """
                    select id, org_id, forum_id, topic_id, title, body, status, rejection, created_at from held_post
                     where author_id = :user and status <> 'approved' order by created_at"""),
            entry("bookmarks", """
                    select post_id, note, remind_at, created_at from bookmark where user_id = :user order by created_at"""),
            entry("drafts", "select key, body, updated_at from draft where user_id = :user order by key"),
            entry("tags-followed", "select tag from tag_follow where user_id = :user order by tag"),
            entry("forum-subscriptions", "select forum_id, level from forum_subscription where user_id = :user"),
            entry("topic-subscriptions", "select topic_id, level from topic_subscription where user_id = :user"),
            entry("topics-read", """
                    select topic_id, number, read_at from topic_reader where user_id = :user order by read_at"""));

    /** What says something of this person alone. */
    private static final List<String> PRIVATE = List.of(
            "bookmark",
            "draft",
            "tag_follow",
            "forum_subscription",
            "topic_subscription",
            "topic_reader",
            "feed_entry",
            "badge_award",
            "reputation_told",
            "participant");

    private final EraseAuthor eraseAuthor;
    private final HeldPosts held;
    private final JdbcClient jdbc;

    ForumPersonalData(EraseAuthor eraseAuthor, HeldPosts held, JdbcClient jdbc) {
        this.eraseAuthor = eraseAuthor;
        this.held = held;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> sections() {
        return SECTIONS;
    }

    @Override
    public void erase(UserErased erased) {
        PRIVATE.forEach(table -> jdbc.sql("delete from " + table + " where user_id = :user")
                .param("user", erased.userId())
                .update());
        held.eraseOf(erased.userId());
        if (erased.contentToo()) eraseAuthor.handle(erased.userId());
    }
}
