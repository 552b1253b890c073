package io.parley.forum.reaction;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.parley.security.Viewer;
import io.parley.web.sql.Columns;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reactions to posts, those that came first in front. */
@Component
public class Reactions {

    private static final String OF_POSTS = """
            select post_id, emoji, count(*) as count, coalesce(bool_or(user_id = :viewer), false) as mine
              from post_reaction where post_id = any(:posts)
             group by post_id, emoji order by min(created_at), emoji""";

    private final JdbcClient jdbc;

    Reactions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ReactionView> of(UUID postId, Viewer viewer) {
        return of(List.of(postId), viewer).getOrDefault(postId, List.of());
    }

    /** By post, those without any left out. */
    public Map<UUID, List<ReactionView>> of(Collection<UUID> postIds, Viewer viewer) {
        if (postIds.isEmpty()) return Map.of();
        return jdbc
                .sql(OF_POSTS)
                .param("posts", postIds.toArray(UUID[]::new))
                .param("viewer", viewer.id().orElse(null))
                .query((row, _) -> Map.entry(
                        Columns.uuid(row, "post_id"),
                        new ReactionView(row.getString("emoji"), row.getInt("count"), row.getBoolean("mine"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
