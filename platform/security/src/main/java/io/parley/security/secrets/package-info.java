/** A service doesn't start without its secrets. */
@NullMarked
package io.parley.security.secrets;

import org.jspecify.annotations.NullMarked;
