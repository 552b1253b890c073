/** Messages that are kept at hand: pinned for all in a channel, or saved for oneself. */
@NullMarked
package io.parley.chat.kept;

import org.jspecify.annotations.NullMarked;
