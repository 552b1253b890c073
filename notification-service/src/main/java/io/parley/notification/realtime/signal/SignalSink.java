package io.parley.notification.realtime.signal;

import java.time.Instant;

/** Who hears what the replicas tell each other. Called by one thread. */
public interface SignalSink {

    void accept(Signal signal, Instant sentAt);
}
