/** The domains that are an organization's own, and what follows from that. */
@NullMarked
package io.parley.org.domain;

import org.jspecify.annotations.NullMarked;
