package io.parley.org.domain;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param domain such as {@code example.org} */
record AddDomainRequest(@NotNull @Size(min = 1, max = 253) String domain, boolean autoJoin, boolean custom) {}
