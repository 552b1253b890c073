package io.parley.messaging;

/** The traces of events that are handled together. */
@FunctionalInterface
public interface EventTraces {

    /** Lets {@code work} go on with the trace of {@code event}, one of those handled, so that its log lines and events do. */
    void continued(ReceivedEvent<?> event, Runnable work);
}
