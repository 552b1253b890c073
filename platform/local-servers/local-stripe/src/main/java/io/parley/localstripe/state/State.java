package io.parley.localstripe.state;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every object that the server knows, and its time. One transaction runs at a time; what it changes in an object that it was given is
 * kept if it returns, and forgotten if it throws.
 */
public final class State implements AutoCloseable {

    private static final String CLOCK = "local_clock";

    private final ReentrantLock lock = new ReentrantLock();
    private final Committed committed = new Committed();
    private final List<Consumer<Collection<ObjectNode>>> listeners = new ArrayList<>();
    private final Clock clock;
    private final @Nullable Journal journal;
    private SequencedMap<String, ObjectNode> session = new LinkedHashMap<>();
    private boolean open;
    private long now;

    /** @param folder where its journal is; without one it forgets everything at its end */
    public State(Clock clock, @Nullable Path folder) {
        this.clock = clock;
        this.journal = folder == null ? null : Journal.in(folder, committed::put, committed.all());
    }

    /** Whom to tell, after each transaction, which objects are new or have changed. */
    public void onCommit(Consumer<Collection<ObjectNode>> listener) {
        listeners.add(listener);
        listener.accept(committed.all());
    }

    /** Runs a transaction, or joins the one that runs. */
    public <T> T within(Supplier<T> work) {
        return within(0, work);
    }

    /**
     * The same at a time of this clock.
     *
     * @param at seconds; 0 for now
     */
    public <T> T within(long at, Supplier<T> work) {
        lock.lock();
        try {
            return open ? work.get() : transact(at, work);
        } finally {
            lock.unlock();
        }
    }

    /** Several transactions with no other between them. */
    public void exclusively(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    /** What would come of it at that time; nothing is kept. Within a transaction only. */
    public <T> T rehearse(Supplier<T> work) {
        SequencedMap<String, ObjectNode> before = new LinkedHashMap<>();
        session.forEach((id, object) -> before.put(id, object.deepCopy()));
        long then = now;
        try {
            return work.get();
        } finally {
            session = before;
            now = then;
        }
    }

    /** Seconds since 1970, the same throughout a transaction. */
    public long now() {
        lock.lock();
        try {
            return open ? now : clock.instant().getEpochSecond() + offset();
        } finally {
            lock.unlock();
        }
    }

    /** Moves on within a rehearsal. */
    public void imagine(long time) {
        now = time;
    }

    public void advance(long seconds) {
        within(() -> {
            ObjectNode moved = find("local.clock", CLOCK)
                    .orElseGet(() -> add(Json.object().put("id", CLOCK).put("object", "local.clock")));
            return moved.put("offset", Json.number(moved, "offset") + seconds);
        });
    }

    public ObjectNode add(ObjectNode object) {
        session.put(Json.text(object, "id"), object);
        return object;
    }

    public void drop(ObjectNode object) {
        session.put(Json.text(object, "id"), Committed.dropped(object));
    }

    public Optional<ObjectNode> find(String type, String id) {
        return find(id).filter(found -> Json.is(found, "object", type));
    }

    public Optional<ObjectNode> find(String id) {
        if (!open) throw new IllegalStateException("Outside of a transaction");
        ObjectNode known = session.get(id);
        if (known == null) known = load(id);
        return Optional.ofNullable(known).filter(object -> !Committed.isDropped(object));
    }

    /**
     * An object that is there.
     *
     * @throws IllegalStateException if it isn't
     */
    public ObjectNode get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("There is no " + id));
    }

    /** The object before this transaction. */
    public Optional<ObjectNode> before(String id) {
        return Optional.ofNullable(committed.get(id));
    }

    /** Those of a type that are wanted, oldest first. */
    public List<ObjectNode> all(String type, Predicate<ObjectNode> wanted) {
        SequencedMap<String, ObjectNode> found = new LinkedHashMap<>(committed.kin(type));
        session.forEach((id, object) -> {
            if (Json.is(object, "object", type)) found.put(id, object);
        });
        return found.values().stream()
                .filter(object -> !Committed.isDropped(object))
                .filter(wanted)
                .flatMap(object -> find(Json.text(object, "id")).stream())
                .toList();
    }

    /** How many of a type there are. */
    public int count(String type) {
        lock.lock();
        try {
            return committed.kin(type).size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        if (journal != null) exclusively(journal::close);
    }

    private <T> T transact(long at, Supplier<T> work) {
        open = true;
        now = at == 0 ? clock.instant().getEpochSecond() + offset() : at;
        try {
            T result = work.get();
            commit();
            return result;
        } finally {
            open = false;
            session = new LinkedHashMap<>();
        }
    }

    private @Nullable ObjectNode load(String id) {
        ObjectNode kept = committed.get(id);
        if (kept == null) return null;
        ObjectNode copy = kept.deepCopy();
        session.put(id, copy);
        return copy;
    }

    private long offset() {
        ObjectNode moved = committed.get(CLOCK);
        return moved == null ? 0 : Json.number(moved, "offset");
    }

    private void commit() {
        List<ObjectNode> changed = session.values().stream()
                .filter(object -> !object.equals(committed.get(Json.text(object, "id"))))
                .toList();
        if (changed.isEmpty()) return;
        if (journal != null) journal.append(changed);
        changed.forEach(committed::put);
        listeners.forEach(listener -> listener.accept(changed));
    }
}
