/** Tests of what the package does. */
@NullMarked
package io.parley.event.editing;

import org.jspecify.annotations.NullMarked;
