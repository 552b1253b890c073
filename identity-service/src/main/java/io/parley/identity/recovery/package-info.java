/** Passwords that were forgotten or are changed. */
@NullMarked
package io.parley.identity.recovery;

import org.jspecify.annotations.NullMarked;
