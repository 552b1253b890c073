package io.parley.localservers;

import java.util.List;

/** A server that could not be prepared, ended early or never answered. */
public final class ServerFailed extends RuntimeException {

    ServerFailed(String what) {
        super(what);
    }

    ServerFailed(String what, Throwable cause) {
        super(what, cause);
    }

    ServerFailed(String what, List<String> lastLines) {
        super(what + (lastLines.isEmpty() ? "" : " Its last lines:\n  " + String.join("\n  ", lastLines)));
    }
}
