package io.parley.org.moderation.queue;

import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;

/** @param note why the decision is wrong; at most 2,000 characters */
record AppealRequest(
        @NotNull @Written(max = 2000, lines = true) String note) {}
