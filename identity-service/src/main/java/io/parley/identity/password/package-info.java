/** Hashing passwords without starving everything else. */
@NullMarked
package io.parley.identity.password;

import org.jspecify.annotations.NullMarked;
