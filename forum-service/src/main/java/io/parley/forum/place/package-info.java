/** Forums as the places where something lies: who may read and write there. */
@NullMarked
package io.parley.forum.place;

import org.jspecify.annotations.NullMarked;
