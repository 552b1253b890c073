package io.parley.messaging.deadletter;

import org.springframework.core.NestedExceptionUtils;

/** Why a listener failed: its innermost exception. */
final class Cause {

    private static final int LONGEST = 500;

    private final Throwable root;

    Cause(Throwable failure) {
        this.root = NestedExceptionUtils.getMostSpecificCause(failure);
    }

    /** For the operator who asks for this dead letter; may quote what the event says. */
    String reason() {
        String text = root.getClass().getName() + ": " + root.getMessage();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** For the log: what it was and where, nothing of what the event says. */
    String withoutContent() {
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
