/** Idempotency keys: a POST that is sent twice has one effect and one answer. */
@NullMarked
package io.parley.web.idempotency;

import org.jspecify.annotations.NullMarked;
