package io.parley.identity.app;

import io.parley.web.text.Written;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

record AppRequest(
        @NotNull @Written(max = 80) String name,

        @Schema(
                description =
                        "compared letter by letter; https, or http on 127.0.0.1 or [::1], where any port is taken")
        @NotEmpty
        @Size(max = 10)
        List<@NotNull @Size(max = 500) String> redirectUris,

        @Schema(description = "whether it runs where a secret stays one") @NotNull
        Boolean confidential) {}
