package io.parley.identity.refresh;

import io.parley.identity.session.RefreshToken;
import java.util.UUID;

/** A session and the refresh token that is good for it now. */
record Renewal(UUID sessionId, UUID userId, RefreshToken token) {}
