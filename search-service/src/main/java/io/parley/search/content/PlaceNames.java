package io.parley.search.content;

import static java.util.stream.Collectors.toMap;

import io.parley.contracts.chat.ChannelChanged;
import io.parley.contracts.chat.ChannelCreated;
import io.parley.contracts.forum.ForumChanged;
import io.parley.contracts.forum.ForumCreated;
import io.parley.messaging.ReceivedEvent;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What places are called, so that one can look in one of them by its name. Conversations have none, or their own. */
@Component
public class PlaceNames {

    private static final String CALL = """
            insert into place_name (place_id, name, handle, sequence) values (:id, :name, :handle, :sequence)
            on conflict (place_id) do update
               set name = excluded.name, handle = excluded.handle, sequence = excluded.sequence
             where excluded.sequence > place_name.sequence""";

    private final JdbcClient jdbc;

    PlaceNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes in what the event says of a name, if it is newer than what is known. */
    public void apply(ReceivedEvent<?> event) {
        switch (event.payload()) {
            case ForumCreated e -> call(e.forumId(), e.name(), e.slug(), event.sequence());
            case ForumChanged e -> call(e.forumId(), e.name(), e.slug(), event.sequence());
            case ChannelCreated e -> call(e.channelId(), e.name(), e.name(), event.sequence());
            case ChannelChanged e -> call(e.channelId(), e.name(), e.name(), event.sequence());
            default -> {}
        }
    }

    /** Those among these that are called so, as people type it: in small letters, with hyphens for spaces. */
    public Set<UUID> called(String typed, Collection<UUID> among) {
        return jdbc.sql("select place_id from place_name where handle = :handle and place_id = any(:among)")
                .param("handle", handle(typed))
                .param("among", among.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /** The names of those among these that have one. */
    public Map<UUID, String> of(Collection<UUID> placeIds) {
        return jdbc
                .sql("select place_id, name from place_name where place_id = any(:ids) and name is not null")
                .param("ids", placeIds.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("place_id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void call(UUID placeId, @Nullable String name, @Nullable String handle, long sequence) {
        jdbc.sql(CALL)
                .param("id", placeId)
                .param("name", name)
                .param("handle", handle == null ? null : handle(handle))
                .param("sequence", sequence)
                .update();
    }

    private static String handle(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    }
}
