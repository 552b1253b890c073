/** Channels: their settings, and what becomes of them. */
@NullMarked
package io.parley.chat.channel;

import org.jspecify.annotations.NullMarked;
