/** Tests of sessions. */
@NullMarked
package io.parley.identity.email;

import org.jspecify.annotations.NullMarked;
