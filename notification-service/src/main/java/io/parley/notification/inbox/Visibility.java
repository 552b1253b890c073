package io.parley.notification.inbox;

/** Which notifications may be seen now. Every read goes through it, so that the list and the count agree. */
final class Visibility {

    /** For a query that has the notification as {@code n}. */
    static final String JOINS = """
            join known_topic t on t.topic_id = n.topic_id
            join known_forum f on f.forum_id = t.forum_id
            join known_org o on o.org_id = n.org_id
            left join known_member m on m.org_id = n.org_id and m.user_id = n.user_id
            """;

    /** Beside the right to read: one who left or was suspended hears nothing more, even of what is public. */
    static final String VISIBLE = """
            not t.deleted and not f.deleted and not o.archived
            and ((m.status = 'active' and m.role = any(f.reading_roles))
                 or (o.visibility = 'public' and not f.restricted and coalesce(m.status, 'active') = 'active'))
            """;

    private Visibility() {}
}
