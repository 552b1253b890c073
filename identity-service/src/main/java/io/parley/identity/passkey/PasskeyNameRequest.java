package io.parley.identity.passkey;

import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;

record PasskeyNameRequest(@NotNull @Written(max = 100) String name) {}
