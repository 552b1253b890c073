/** Emoji under messages. */
@NullMarked
package io.parley.chat.reaction;

import org.jspecify.annotations.NullMarked;
