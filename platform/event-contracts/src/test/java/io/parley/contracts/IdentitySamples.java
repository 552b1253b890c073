package io.parley.contracts;

import io.parley.contracts.identity.EmailVerified;
import io.parley.contracts.identity.ErasureConfirmed;
import io.parley.contracts.identity.ExportAnswered;
import io.parley.contracts.identity.ExportRequested;
import io.parley.contracts.identity.PartExported;
import io.parley.contracts.identity.SessionRevoked;
import io.parley.contracts.identity.UserBlocked;
import io.parley.contracts.identity.UserDeactivated;
import io.parley.contracts.identity.UserErased;
import io.parley.contracts.identity.UserFollowed;
import io.parley.contracts.identity.UserMuted;
import io.parley.contracts.identity.UserProfileChanged;
import io.parley.contracts.identity.UserRegistered;
import io.parley.contracts.identity.UserUnblocked;
import io.parley.contracts.identity.UserUnfollowed;
import io.parley.contracts.identity.UserUnmuted;
import io.parley.contracts.identity.UsersConnected;
import io.parley.contracts.identity.UsersDisconnected;
import java.util.UUID;
import java.util.stream.Stream;

/** Those of identity-service. */
final class IdentitySamples {

    private static final UUID USER = EventSamples.id(1);
    private static final UUID OTHER_USER = EventSamples.id(2);
    private static final UUID EXPORT = EventSamples.id(16);
    private static final String HASH = "c0ffee".repeat(10) + "c0de";
    private static final String DOMAIN_HASH = "decade".repeat(10) + "cafe";

    private IdentitySamples() {}

    static Stream<DomainEvent> all() {
        return Stream.of(
                new UserRegistered(USER, "ada", "Ada Lovelace", null),
                new UserProfileChanged(USER, "ada", "Ada L.", "https://example.org/ada.png", HASH, DOMAIN_HASH),
                new EmailVerified(USER, HASH, "ada", "Ada L.", null, DOMAIN_HASH),
                new UserDeactivated(USER, HASH, "ada", "Ada L.", null, DOMAIN_HASH),
                new UserErased(USER, true),
                new ExportRequested(EXPORT, USER, "{\"kty\":\"EC\"}"),
                new PartExported(EXPORT, USER, "forum-service", 1, "posts", "a.b.c.d.e"),
                new ExportAnswered(EXPORT, USER, "forum-service", 1),
                new ErasureConfirmed(USER, "forum-service"),
                new UserFollowed(USER, OTHER_USER),
                new UserUnfollowed(USER, OTHER_USER),
                new UserBlocked(USER, OTHER_USER),
                new UserUnblocked(USER, OTHER_USER),
                new UserMuted(USER, OTHER_USER),
                new UserUnmuted(USER, OTHER_USER),
                new UsersConnected(USER, OTHER_USER),
                new UsersDisconnected(USER, OTHER_USER),
                new SessionRevoked(USER, EventSamples.id(10)));
    }
}
