/** Tests of what the package does. */
@NullMarked
package io.parley.event.reminder;

import org.jspecify.annotations.NullMarked;
