/** A service as small as can be. */
@NullMarked
package io.parley.sample;

import org.jspecify.annotations.NullMarked;
