/** Channels, conversations and messages. */
@NullMarked
package io.parley.chat;

import org.jspecify.annotations.NullMarked;
