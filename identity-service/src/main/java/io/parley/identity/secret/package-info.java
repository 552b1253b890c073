/** Secrets that are handed out once and of which only the hash is kept. */
@NullMarked
package io.parley.identity.secret;

import org.jspecify.annotations.NullMarked;
