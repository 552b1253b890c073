package io.parley.chat.program;

import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A command that another program answers.
 *
 * @param name without the slash
 * @param url https, on the internet
 */
record RegisterCommandRequest(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,31}") String name,
        @NotNull @Written(max = 2000) String url,
        @Nullable @Written(max = 200) String description) {}
