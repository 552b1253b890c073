package io.parley.identity.app;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What somebody lets an app do. */
@Schema(name = "ConnectedApp")
record GrantView(UUID id, String name, List<String> scopes, Instant grantedAt) {}
