package io.parley.org.domain;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A domain that is the organization's own.
 *
 * @param domain such as {@code example.org}
 * @param autoJoin whether people with an address there join by themselves; false unless given
 * @param custom whether the organization is to be reached by it; false unless given
 */
record AddDomainRequest(
        @NotNull @Size(min = 1, max = 253) String domain,
        @Nullable Boolean autoJoin,
        @Nullable Boolean custom) {

    boolean letsJoin() {
        return Boolean.TRUE.equals(autoJoin);
    }

    boolean leadsHere() {
        return Boolean.TRUE.equals(custom);
    }
}
