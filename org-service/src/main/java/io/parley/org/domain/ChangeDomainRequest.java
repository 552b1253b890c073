package io.parley.org.domain;

import org.jspecify.annotations.Nullable;

/** A field that is absent stays as it is (RFC 7396). */
record ChangeDomainRequest(
        @Nullable Boolean autoJoin, @Nullable Boolean custom) {}
