/** Messages that get to another topic or channel. */
@NullMarked
package io.parley.chat.moving;

import org.jspecify.annotations.NullMarked;
