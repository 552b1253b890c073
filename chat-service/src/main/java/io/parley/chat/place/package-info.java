/** Channels and conversations as the places where messages lie: who may read and write there. */
@NullMarked
package io.parley.chat.place;

import org.jspecify.annotations.NullMarked;
