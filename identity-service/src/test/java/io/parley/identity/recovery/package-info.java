/** Tests of sessions. */
@NullMarked
package io.parley.identity.recovery;

import org.jspecify.annotations.NullMarked;
