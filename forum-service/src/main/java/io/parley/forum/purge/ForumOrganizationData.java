package io.parley.forum.purge;

import io.parley.security.purge.OrganizationData;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What posts and topics need goes before them, in the order of the references. */
@Component
class ForumOrganizationData implements OrganizationData {

    private static final List<String> FILES = List.of("""
            update upload set used_by = null, position = null, free_since = now() where ctid in (
                select u.ctid from upload u join forum f on f.id = u.place_id
                 where f.org_id = :org and u.kind = 'forum' and u.used_by is not null limit :limit)""");

    private static final List<String> REFERENCES = List.of("""
            update topic set solution_post_id = null, merged_into = null, duplicate_of = null where ctid in (
                select ctid from topic
                 where org_id = :org and num_nonnulls(solution_post_id, merged_into, duplicate_of) > 0 limit :limit)""", """
            update post set parent_id = null where ctid in (
                select p.ctid from post p join topic t on t.id = p.topic_id
                 where t.org_id = :org and p.parent_id is not null limit :limit)""");

    private static final List<String> POLLS = List.of(ofPoll("poll_ballot"), ofPoll("poll_option"));

    private final List<String> purges = Stream.of(
                    FILES,
                    tables(
                            ForumOrganizationData::ofOrganization,
                            "held_post",
                            "badge_award",
                            "reputation_entry",
                            "reputation_due",
                            "reputation_told"),
                    tables(
                            ForumOrganizationData::ofPost,
                            "bookmark",
                            "removed_post",
                            "post_revision",
                            "post_reaction",
                            "vote",
                            "vote_change"),
                    REFERENCES,
                    List.of("""
                            delete from post where ctid in (
                                select p.ctid from post p join topic t on t.id = p.topic_id where t.org_id = :org limit :limit)"""),
                    POLLS,
                    tables(
                            ForumOrganizationData::ofTopic,
                            "poll",
                            "topic_reader",
                            "topic_subscription",
                            "topic_views",
                            "removed_topic",
                            "share",
                            "feed_entry",
                            "wide_entry"),
                    tables(ForumOrganizationData::ofOrganization, "topic"),
                    List.of("""
                            delete from forum_subscription where ctid in (
                                select s.ctid from forum_subscription s join forum f on f.id = s.forum_id
                                 where f.org_id = :org limit :limit)""", """
                            update forum set parent_id = null where ctid in (
                                select ctid from forum where org_id = :org and parent_id is not null limit :limit)"""),
                    tables(
                            ForumOrganizationData::ofOrganization,
                            "forum",
                            "participant",
                            "trust_rule",
                            "reputation_rule",
                            "watched_words"))
            .flatMap(List::stream)
            .toList();

    @Override
    public List<String> purges() {
        return purges;
    }

    private static List<String> tables(UnaryOperator<String> statement, String... names) {
        return Stream.of(names).map(statement).toList();
    }

    private static String ofOrganization(String table) {
        return "delete from %1$s where ctid in (select ctid from %1$s where org_id = :org limit :limit)"
                .formatted(table);
    }

    private static String ofTopic(String table) {
        return """
                delete from %1$s where ctid in (
                    select x.ctid from %1$s x join topic t on t.id = x.topic_id where t.org_id = :org limit :limit)""".formatted(table);
    }

    private static String ofPost(String table) {
        return """
                delete from %1$s where ctid in (
                    select x.ctid from %1$s x join post p on p.id = x.post_id join topic t on t.id = p.topic_id
                     where t.org_id = :org limit :limit)""".formatted(table);
    }

    private static String ofPoll(String table) {
        return """
                delete from %1$s where ctid in (
                    select x.ctid from %1$s x join poll p on p.id = x.poll_id join topic t on t.id = p.topic_id
                     where t.org_id = :org limit :limit)""".formatted(table);
    }
}
