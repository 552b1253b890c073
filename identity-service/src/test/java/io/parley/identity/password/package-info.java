/** Tests of hashing. */
@NullMarked
package io.parley.identity.password;

import org.jspecify.annotations.NullMarked;
