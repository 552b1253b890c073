/** Tests of keys and tokens. */
@NullMarked
package io.parley.identity.token;

import org.jspecify.annotations.NullMarked;
