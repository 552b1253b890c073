package io.parley.notification.realtime.stream;

import java.util.List;

/** Who gets what a replica reads. Called by one thread. */
public interface StreamSink {

    /** Reading begins at these offsets, by slot. */
    void begin(long[] offsets);

    /**
     * The next events, those of a partition in order. A failure makes the same events come again.
     *
     * @param nextOffsets where reading stands after them, by slot
     */
    void accept(List<StreamRecord> records, long[] nextOffsets);
}
