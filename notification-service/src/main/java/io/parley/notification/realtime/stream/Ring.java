package io.parley.notification.realtime.stream;

import io.parley.notification.content.Audience;
import io.parley.notification.content.Channel;
import io.parley.notification.content.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The events of the last minutes in the order in which this replica read them. Not thread-safe: the hub's lock guards it.
 */
public final class Ring {

    private final long layout;
    private final Duration kept;
    private final int mostEntries;
    private final long mostBytes;
    private final ArrayDeque<RingEntry> entries = new ArrayDeque<>();
    private final Set<UUID> ids = new HashSet<>();
    // The first position in every partition from which nothing is missing here.
    private long[] floor = {};
    // The position up to which everything has been read.
    private long[] head = {};
    private long bytes;

    /**
     * @param layout of the cursors
     * @param kept how long an event stays at most
     * @param mostEntries how many events stay at most
     * @param mostBytes how much data they may have in all
     */
    public Ring(long layout, Duration kept, int mostEntries, long mostBytes) {
        this.layout = layout;
        this.kept = kept;
        this.mostEntries = mostEntries;
        this.mostBytes = mostBytes;
    }

    /**
     * Reading begins at these offsets, for the first time or again.
     *
     * @return false if that leaves a gap after what was read before, so that the ring had to forget everything
     */
    public boolean begin(long[] offsets) {
        if (head.length > 0 && joins(offsets)) {
            grow(offsets);
            return true;
        }
        boolean first = head.length == 0;
        forget(offsets);
        return first;
    }

    private boolean joins(long[] offsets) {
        for (int slot = 0; slot < Math.min(head.length, offsets.length); slot++) {
            if (offsets[slot] * StreamCursor.PARTS > head[slot]) return false;
        }
        return true;
    }

    private void grow(long[] offsets) {
        int known = head.length;
        if (offsets.length <= known) return;
        floor = Arrays.copyOf(floor, offsets.length);
        head = Arrays.copyOf(head, offsets.length);
        for (int slot = known; slot < offsets.length; slot++) {
            floor[slot] = offsets[slot] * StreamCursor.PARTS;
            head[slot] = floor[slot];
        }
    }

    private void forget(long[] offsets) {
        entries.clear();
        ids.clear();
        bytes = 0;
        floor = Arrays.stream(offsets)
                .map(offset -> offset * StreamCursor.PARTS)
                .toArray();
        head = floor.clone();
    }

    /**
     * Takes in the next event of a partition.
     *
     * @return false if the ring has it already: the outbox may send an event twice
     */
    public boolean add(StreamRecord record, List<Delivery> deliveries, Instant now) {
        advance(record.slot(), record.offset() + 1);
        if (deliveries.isEmpty() || ids.contains(record.event().id())) return false;
        RingEntry entry = new RingEntry(record.event().id(), record.slot(), record.offset(), now, deliveries);
        makeRoom(entry.size(), now);
        if (entry.size() > mostBytes) {
            // More than the ring may ever keep: who listens gets it.
            leaveOut(record);
            return true;
        }
        entries.add(entry);
        ids.add(entry.eventId());
        bytes += entry.size();
        return true;
    }

    /** Passes over a record that can't be kept: nobody resumes from before it. */
    public void leaveOut(StreamRecord record) {
        advance(record.slot(), record.offset() + 1);
        floor[record.slot()] = head[record.slot()];
    }

    /** Whether the record was taken in before; reading begins again at older ones. */
    public boolean has(StreamRecord record) {
        return record.offset() * StreamCursor.PARTS < head[record.slot()];
    }

    /** Everything before these offsets was read. */
    public void advance(long[] nextOffsets) {
        for (int slot = 0; slot < nextOffsets.length; slot++) advance(slot, nextOffsets[slot]);
    }

    private void advance(int slot, long nextOffset) {
        head[slot] = Math.max(head[slot], nextOffset * StreamCursor.PARTS);
    }

    /** The cursor of one who has everything. */
    public StreamCursor head() {
        return StreamCursor.of(layout, head);
    }

    /** The cursor of one who has everything before an event that was read just now, and of it the deliveries up to this. */
    public StreamCursor within(StreamRecord record, int part, int parts) {
        long[] positions = head.clone();
        if (part + 1 < parts) positions[record.slot()] = record.offset() * StreamCursor.PARTS + part + 1;
        return StreamCursor.of(layout, positions);
    }

    /** Whether the cursor is one of these streams. */
    public boolean understands(StreamCursor cursor) {
        return cursor.layout() == layout;
    }

    /** Whether this replica has read all that the cursor's client has seen. */
    public boolean reached(StreamCursor cursor) {
        for (int slot = 0; slot < cursor.slots(); slot++) {
            if (cursor.at(slot) > (slot < head.length ? head[slot] : 0)) return false;
        }
        return true;
    }

    /** Whether nothing is missing here that the cursor's client hasn't seen. */
    public boolean holds(StreamCursor cursor) {
        for (int slot = 0; slot < floor.length; slot++) {
            if (cursor.at(slot) < floor[slot]) return false;
        }
        return true;
    }

    /** Hands over, in order, every wanted delivery that the cursor's client hasn't had, each with the cursor after it. */
    public void replay(StreamCursor from, BiPredicate<Channel, Audience> wanted, Replay replay) {
        long[] walked = floor.clone();
        for (RingEntry entry : entries) {
            for (int part = 0; part < entry.deliveries().size(); part++) {
                Delivery delivery = entry.deliveries().get(part);
                walked[entry.slot()] = entry.positionAfter(part);
                if (from.isPast(entry.slot(), entry.position(part))) continue;
                if (!wanted.test(delivery.channel(), delivery.audience())) continue;
                replay.next(delivery, from.max(walked));
            }
        }
    }

    int size() {
        return entries.size();
    }

    private void makeRoom(long size, Instant now) {
        while (mustGo(entries.peek(), size, now)) {
            RingEntry oldest = entries.remove();
            ids.remove(oldest.eventId());
            bytes -= oldest.size();
            floor[oldest.slot()] = oldest.position(StreamCursor.PARTS);
        }
    }

    private boolean mustGo(@Nullable RingEntry oldest, long size, Instant now) {
        if (oldest == null) return false;
        return entries.size() >= mostEntries
                || bytes + size > mostBytes
                || oldest.readAt().plus(kept).isBefore(now);
    }

    /** What becomes of a replayed delivery. */
    public interface Replay {
        void next(Delivery delivery, StreamCursor after);
    }
}
