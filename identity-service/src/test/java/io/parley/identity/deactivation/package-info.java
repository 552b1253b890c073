/** Tests of sessions. */
@NullMarked
package io.parley.identity.deactivation;

import org.jspecify.annotations.NullMarked;
