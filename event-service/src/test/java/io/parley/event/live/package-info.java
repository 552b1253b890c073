/** Tests of what the package does. */
@NullMarked
package io.parley.event.live;

import org.jspecify.annotations.NullMarked;
