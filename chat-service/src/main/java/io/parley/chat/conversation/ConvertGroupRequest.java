package io.parley.chat.conversation;

import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * What a group conversation becomes.
 *
 * @param orgId whose channel it is then; all its people must be active members there
 */
record ConvertGroupRequest(
        @NotNull UUID orgId, @NotNull @Written(max = 80) String name) {}
