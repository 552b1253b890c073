package io.parley.localstripe.state;

import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** What comes by itself as time passes: for each object the time of its next happening, if it has one. */
public final class Agenda {

    private static final System.Logger log = System.getLogger("stripe");

    private final State state;
    private final Map<String, Happening> happenings = new HashMap<>();
    private final Map<String, Entry> entries = new HashMap<>();
    private final TreeMap<Entry, String> order = new TreeMap<>();

    public Agenda(State state) {
        this.state = state;
    }

    /**
     * Before {@link #begin}.
     *
     * @param at when something comes to an object of this type, in seconds
     * @param happen what comes; afterwards the object must be due later or never
     */
    public void register(String type, Function<ObjectNode, OptionalLong> at, Consumer<ObjectNode> happen) {
        happenings.put(type, new Happening(at, happen));
    }

    public void begin() {
        state.exclusively(() -> state.onCommit(this::note));
    }

    /** Lets everything happen that is due by now, in order, each at its own time. */
    public void catchUp() {
        state.exclusively(() -> {
            long until = state.now();
            while (!order.isEmpty() && order.firstKey().at() <= until) happen(order.firstEntry());
        });
    }

    /** Moves the clock on, and lets happen what lies between. */
    public void advance(long seconds) {
        state.exclusively(() -> {
            state.advance(seconds);
            catchUp();
        });
    }

    private void happen(Map.Entry<Entry, String> next) {
        String id = next.getKey().id();
        try {
            state.within(next.getKey().at(), () -> happen(next.getValue(), id));
        } catch (RuntimeException e) {
            log.log(Level.ERROR, "What was due for " + id + " failed", e);
        }
        // One that stands still must not stop the others.
        if (next.getKey().equals(entries.get(id))) forget(id);
    }

    private Optional<ObjectNode> happen(String type, String id) {
        Optional<ObjectNode> object = state.find(type, id);
        object.ifPresent(Objects.requireNonNull(happenings.get(type)).happen());
        return object;
    }

    private void note(Collection<ObjectNode> changed) {
        for (ObjectNode object : changed) {
            Happening happening = happenings.get(Json.text(object, "object"));
            if (happening == null) continue;
            String id = Json.text(object, "id");
            forget(id);
            happening.at().apply(object).ifPresent(at -> put(new Entry(at, id), Json.text(object, "object")));
        }
    }

    private void put(Entry entry, String type) {
        entries.put(entry.id(), entry);
        order.put(entry, type);
    }

    private void forget(String id) {
        Entry former = entries.remove(id);
        if (former != null) order.remove(former);
    }

    private record Happening(Function<ObjectNode, OptionalLong> at, Consumer<ObjectNode> happen) {}

    private record Entry(long at, String id) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byTime = Long.compare(at, other.at);
            return byTime == 0 ? id.compareTo(other.id) : byTime;
        }
    }
}
