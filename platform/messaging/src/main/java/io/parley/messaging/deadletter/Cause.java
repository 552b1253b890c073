package io.parley.messaging.deadletter;

import org.springframework.core.NestedExceptionUtils;

/** Why a listener failed: its innermost exception. */
final class Cause {

    private final Throwable root;

    Cause(Throwable failure) {
        this.root = NestedExceptionUtils.getMostSpecificCause(failure);
    }

    /** What it was and where, for logs and operators. An exception's message may quote what the event says. */
    String reason() {
        StackTraceElement[] trace = root.getStackTrace();
        for (StackTraceElement frame : trace) {
            if (frame.getClassName().startsWith("io.parley.")) return at(frame);
        }
        return trace.length == 0 ? root.getClass().getSimpleName() : at(trace[0]);
    }

    private String at(StackTraceElement frame) {
        return root.getClass().getSimpleName() + " at " + frame;
    }
}
