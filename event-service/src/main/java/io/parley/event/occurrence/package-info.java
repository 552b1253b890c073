/** Each time that an event takes place. */
@NullMarked
package io.parley.event.occurrence;

import org.jspecify.annotations.NullMarked;
