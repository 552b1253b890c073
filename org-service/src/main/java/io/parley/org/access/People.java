package io.parley.org.access;

import io.parley.security.CurrentUser;
import io.parley.security.KnownUsers;
import io.parley.security.UserSummary;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The users that answers embed. */
@Component
public class People {

    private final KnownUsers known;

    People(KnownUsers known) {
        this.known = known;
    }

    /** One who just registered is shown by the token's word, until identity-service's event is here. */
    public UserSummary meet(CurrentUser user) {
        known.remember(user);
        return one(user.id());
    }

    public UserSummary one(UUID userId) {
        UserSummary summary = known.byIds(List.of(userId)).get(userId);
        return summary == null ? UserSummary.unknown(userId) : summary;
    }

    /** All of these; those whom nobody has told of have no names. */
    public Map<UUID, UserSummary> all(Collection<UUID> userIds) {
        Map<UUID, UserSummary> people = new HashMap<>(known.byIds(userIds));
        userIds.forEach(id -> people.computeIfAbsent(id, UserSummary::unknown));
        return people;
    }

    /** The user of a row that left-joins {@code known_user}. */
    public static UserSummary ofRow(ResultSet row, String idColumn) throws SQLException {
        UUID userId = Columns.uuid(row, idColumn);
        String username = row.getString("username");
        if (username == null) return UserSummary.unknown(userId);
        String displayName = Objects.requireNonNullElse(row.getString("display_name"), username);
        return new UserSummary(userId, username, displayName, Columns.textOrNull(row, "avatar_url"));
    }
}
