/** Tests of the event service's wiring. */
@NullMarked
package io.parley.event;

import org.jspecify.annotations.NullMarked;
