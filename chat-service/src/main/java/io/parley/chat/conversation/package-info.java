/** Conversations, which are found by the people in them. */
@NullMarked
package io.parley.chat.conversation;

import org.jspecify.annotations.NullMarked;
