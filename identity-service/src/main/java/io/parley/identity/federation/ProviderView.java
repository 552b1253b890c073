package io.parley.identity.federation;

import io.swagger.v3.oas.annotations.media.Schema;

/** A provider that one may sign in through. */
@Schema(name = "SignInProvider")
record ProviderView(@Schema(description = "as in addresses") String id, String name) {}
