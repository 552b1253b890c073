package io.parley.identity.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail that is to be sent. Whose it is isn't known yet where someone has only named an address. */
record Mail(
        UUID id, MailKind kind, String recipient, @Nullable UUID userId) {

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
