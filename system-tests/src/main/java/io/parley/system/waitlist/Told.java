package io.parley.system.waitlist;

import io.parley.system.stack.LocalStack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What event-service told of an event: its outbox keeps for a day what was sent. */
record Told(long sequence, String type, JsonNode payload) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String STORY = """
            select sequence, type, payload from outbox
             where topic = 'event.events' and key = ? order by sequence""";

    static List<Told> of(LocalStack stack, String eventId) throws SQLException {
        List<Told> story = new ArrayList<>();
        try (Connection connection = stack.database("event");
                PreparedStatement query = connection.prepareStatement(STORY)) {
            query.setObject(1, UUID.fromString(eventId));
            ResultSet rows = query.executeQuery();
            while (rows.next())
                story.add(new Told(rows.getLong(1), rows.getString(2), JSON.readTree(rows.getString(3))));
        }
        return story;
    }

    boolean is(String kind) {
        return type.equals("event." + kind + ".v1");
    }

    /** Whether it says how many may come. */
    boolean saysCapacity() {
        return payload.path("details").has("capacity");
    }

    String user() {
        return payload.path("userId").asString();
    }
}
