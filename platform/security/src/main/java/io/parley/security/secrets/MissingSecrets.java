package io.parley.security.secrets;

import java.util.List;

/** Stops the start. */
final class MissingSecrets extends IllegalStateException {

    MissingSecrets(List<String> properties) {
        super("Without a value: " + String.join(", ", properties));
    }
}
