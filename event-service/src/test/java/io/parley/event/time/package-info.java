/** Tests of what the package does. */
@NullMarked
package io.parley.event.time;

import org.jspecify.annotations.NullMarked;
