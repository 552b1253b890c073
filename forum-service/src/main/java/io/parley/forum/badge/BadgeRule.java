package io.parley.forum.badge;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What badges are given for. The SQL of each answers a {@code post_id} for every cause there is, null where the badge is earned
 * once, for an author {@code :user} in {@code :org}, of whose posts {@code :post} is looked at, where it reaches {@code :least}.
 */
enum BadgeRule {
    TOPICS_OPENED("topics-opened", false, true, """
            select cast(null as uuid) where exists (
                select from post where author_id = :user and org_id = :org and number = 1 and deleted_at is null
                offset cast(:least as integer) - 1)"""),
    REPLIES_WRITTEN("replies-written", false, true, """
            select cast(null as uuid) where exists (
                select from post where author_id = :user and org_id = :org and number > 1 and deleted_at is null
                offset cast(:least as integer) - 1)"""),
    VOTES_RECEIVED("votes-received", false, true, """
            select cast(null as uuid) where exists (
                select from post where id = :post and author_id = :user and up_count >= :least and deleted_at is null)"""),
    ANSWER_SCORE("answer-score", true, true, """
            select post.id
              from post join topic t on t.id = post.topic_id and t.deleted_at is null join forum p on p.id = t.forum_id
             where post.id = :post and post.author_id = :user and post.deleted_at is null
               and post.number > 1 and p.kind = 'questions' and post.up_count - post.down_count >= :least"""),
    TOPIC_SCORE("topic-score", true, true, """
            select post.id from post
             where post.id = :post and post.author_id = :user and post.deleted_at is null
               and post.number = 1 and post.up_count - post.down_count >= :least"""),
    TOPIC_VIEWS("topic-views", true, true, """
            select post.id from post join topic_views v on v.topic_id = post.topic_id
             where post.id = :post and post.author_id = :user and post.deleted_at is null
               and post.number = 1 and v.views >= :least"""),
    SOLUTIONS("solutions", false, false, """
            select cast(null as uuid) where :least <= (
                select count(*) from reputation_entry
                 where org_id = :org and user_id = :user and reason = 'solution')"""),
    BOUNTIES_WON("bounties-won", true, false, """
            select post_id from reputation_entry
             where org_id = :org and user_id = :user and reason = 'bounty-won' and :least > 0"""),
    TRUST_LEVEL("trust-level", false, false, """
            select cast(null as uuid) where exists (
                select from participant where org_id = :org and user_id = :user and level >= :least)""");

    private final String wire;
    private final boolean repeatable;
    private final boolean kept;
    private final String causes;

    BadgeRule(String wire, boolean repeatable, boolean kept, String causes) {
        this.wire = wire;
        this.repeatable = repeatable;
        this.kept = kept;
        this.causes = causes;
    }

    @JsonValue
    String wire() {
        return wire;
    }

    /** Once for each post, not once in an organization. */
    boolean isRepeatable() {
        return repeatable;
    }

    /** Whether who earned it has it for good. Otherwise it goes with its cause: it would say what isn't so. */
    boolean isKept() {
        return kept;
    }

    String causes() {
        return causes;
    }
}
