/** Uploads of the pictures of events. */
@NullMarked
package io.parley.event.cover;

import org.jspecify.annotations.NullMarked;
