package io.parley.notification.realtime.hub;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/** Frames for many clients: one task for each event loop, one flush for each client. */
final class Batch {

    private final Map<Executor, Map<Connection, List<ByteBuf>>> loops = new HashMap<>();
    private int frames;

    /** Takes over this reference to the frame. */
    void add(Client client, ByteBuf frame) {
        Connection connection = client.connection();
        loops.computeIfAbsent(connection.loop(), _ -> new HashMap<>())
                .computeIfAbsent(connection, _ -> new ArrayList<>())
                .add(frame);
        frames++;
    }

    /** Hands everything to the event loops and begins anew. */
    int send() {
        loops.forEach((loop, connections) -> loop.execute(() -> connections.forEach(Connection::write)));
        loops.clear();
        int sent = frames;
        frames = 0;
        return sent;
    }
}
