/** Events as places: who may read them, answer, and change them. */
@NullMarked
package io.parley.event.place;

import org.jspecify.annotations.NullMarked;
