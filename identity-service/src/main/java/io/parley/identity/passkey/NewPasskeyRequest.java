package io.parley.identity.passkey;

import io.parley.web.text.Written;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** @param name how its owner calls the device */
record NewPasskeyRequest(
        @NotNull @Written(max = 100) String name,
        @NotNull @Valid PasskeyAnswer credential) {}
