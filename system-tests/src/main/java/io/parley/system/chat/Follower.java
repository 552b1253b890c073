package io.parley.system.chat;

import io.parley.system.client.LiveSocket;
import io.parley.system.client.LiveSocket.Frame;
import io.parley.system.client.Patience;
import io.parley.system.client.Refused;
import io.parley.system.client.Session;
import io.parley.system.client.Unreachable;
import io.parley.system.command.Wait;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A client that follows a channel, and loses its connection again and again. What it has is what it was told since, by its
 * cursor; it reads only at first, and when it is told that its cursor is too old.
 */
final class Follower implements Runnable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final int SHORTEST_MILLIS = 500;
    private static final int LONGEST_MILLIS = 5000;

    private final Session person;
    private final Room room;
    private final Random random;
    private final AtomicBoolean calm;
    private final AtomicBoolean over;
    private final Map<Long, String> known = new TreeMap<>();
    private final Set<Long> told = new HashSet<>();
    private @Nullable String cursor;
    private boolean behind = true;
    private int drops;
    private int resyncs;
    private int doubled;
    private int gaps;

    /**
     * One who begins when it is run.
     *
     * @param calm when connections are kept
     * @param over when it ends
     */
    Follower(Session person, Room room, long seed, AtomicBoolean calm, AtomicBoolean over) {
        this.person = person;
        this.room = room;
        this.random = new Random(seed);
        this.calm = calm;
        this.over = over;
    }

    @Override
    public void run() {
        while (!over.get()) {
            try (LiveSocket socket = LiveSocket.open(person)) {
                follow(socket);
            } catch (Unreachable | Refused | IllegalStateException away) {
                // What it talked to died, or is not there yet.
                Wait.pause(BETWEEN_TRIES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void follow(LiveSocket socket) throws InterruptedException {
        long until = System.nanoTime()
                + Duration.ofMillis(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS))
                        .toNanos();
        socket.subscribe(cursor, room.channel());
        Frame subscribed = socket.expect("subscribed", PATIENCE);
        if (cursor == null) cursor = subscribed.cursor();
        while (!over.get() && !socket.closed().isDone() && (calm.get() || System.nanoTime() < until)) {
            if (behind) read();
            socket.next(_ -> true, GLANCE).ifPresent(this::take);
        }
        if (!over.get()) drops++;
    }

    private synchronized void take(Frame frame) {
        if (frame.op().equals("resync")) {
            resyncs++;
            behind = true;
        }
        if (!frame.op().equals("event")) return;
        cursor = frame.cursor();
        if (!frame.type().equals("chat.message-sent.v1")) return;
        long seq = frame.data().path("seq").asLong();
        if (!told.add(seq)) doubled++;
        if (seq > 1 && !behind && !known.containsKey(seq - 1)) gaps++;
        known.put(seq, frame.data().path("id").asString());
    }

    private void read() {
        Map<Long, String> all = allIn(person, room);
        synchronized (this) {
            known.putAll(all);
            behind = false;
        }
    }

    /** What a fresh read of the channel answers: the ids of its messages by their numbers. */
    static Map<Long, String> allIn(Session reader, Room room) {
        Map<Long, String> all = new TreeMap<>();
        boolean more = true;
        for (long last = 0; more; ) {
            String page = "%s?limit=100&after=%d".formatted(room.path(), last);
            JsonNode answer = Patience.with(() -> reader.get(page)).orThrow().json();
            for (JsonNode message : answer.path("items")) {
                last = message.path("seq").asLong();
                all.put(last, message.path("id").asString());
            }
            more = answer.path("hasAfter").asBoolean();
        }
        return all;
    }

    synchronized boolean has(Map<Long, String> all) {
        return known.equals(all);
    }

    /** How many of these it lacks. */
    synchronized int lacks(Map<Long, String> all) {
        return (int)
                all.keySet().stream().filter(seq -> !known.containsKey(seq)).count();
    }

    synchronized int drops() {
        return drops;
    }

    synchronized int resyncs() {
        return resyncs;
    }

    synchronized int doubled() {
        return doubled;
    }

    /** How often a message came before the one ahead of it, without a word that something is missing. */
    synchronized int gaps() {
        return gaps;
    }
}
