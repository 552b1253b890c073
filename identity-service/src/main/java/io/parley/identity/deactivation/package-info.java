/** Being away for a while. */
@NullMarked
package io.parley.identity.deactivation;

import org.jspecify.annotations.NullMarked;
