package io.parley.forum.topic.subscription;

import io.parley.web.sql.Columns;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much the caller hears of a forum or topic, and why.
 *
 * @param because {@code topic} or {@code forum}: chosen there; {@code parent-forum}: chosen for one above; {@code default}: chosen
 *     nowhere
 * @param forumId the forum that it was chosen for; null otherwise
 */
public record SubscriptionView(
        SubscriptionLevel level,

        @Schema(allowableValues = {"topic", "forum", "parent-forum", "default"})
        String because,

        @Nullable UUID forumId) {

    /** For a query that has {@link #join}. */
    public static final String COLUMNS =
            "chosen.level as my_level, chosen.because as my_level_because, chosen.forum_id as my_level_forum_id";

    /** Of what was chosen nowhere. */
    private static final SubscriptionView NOT_CHOSEN = new SubscriptionView(SubscriptionLevel.NORMAL, "default", null);

    /** What the viewer chose as {@code chosen}; needs a parameter {@code viewer}. */
    public static String join(String topic, String forum) {
        return " left join lateral chosen_level(cast(:viewer as uuid), %s, %s) chosen on true ".formatted(topic, forum);
    }

    public static SubscriptionView of(ResultSet row) throws SQLException {
        String level = Columns.textOrNull(row, "my_level");
        if (level == null) return NOT_CHOSEN;
        return new SubscriptionView(
                SubscriptionLevel.ofWire(level),
                row.getString("my_level_because"),
                Columns.uuidOrNull(row, "my_level_forum_id"));
    }
}
