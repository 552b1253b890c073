/** Tests of idempotency keys. */
@NullMarked
package io.parley.web.idempotency;

import org.jspecify.annotations.NullMarked;
