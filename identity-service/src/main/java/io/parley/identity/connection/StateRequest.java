package io.parley.identity.connection;

import jakarta.validation.constraints.NotNull;

record StateRequest(@NotNull ConnectionState state) {}
