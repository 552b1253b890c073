package io.parley.forum.post;

import io.parley.forum.forum.ForumRules;
import io.parley.security.OrgAccess;
import io.parley.web.markdown.Mentions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The users whom a text mentions, as far as they may read it. */
@Component
public class MentionedReaders {

    private static final String READERS = """
            select u.user_id
              from known_user u
              left join known_member m on m.org_id = :org and m.user_id = u.user_id
             where lower(u.username) = any(:names)
               and ((:openToAll and m.status is distinct from 'suspended')
                    or (m.status = 'active' and m.role = any(:roles)))
             order by u.user_id""";

    private final JdbcClient jdbc;

    MentionedReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<UUID> of(String markdown, ForumRules rules, OrgAccess access) {
        if (markdown.indexOf('@') < 0) return List.of();
        Set<String> names = Mentions.in(markdown);
        if (names.isEmpty()) return List.of();
        return jdbc.sql(READERS)
                .param("org", access.orgId())
                .param("names", names.toArray(String[]::new))
                .param("openToAll", rules.openToAll(access.publicOrg()))
                .param("roles", rules.readingRoles().toArray(String[]::new))
                .query(UUID.class)
                .list();
    }
}
