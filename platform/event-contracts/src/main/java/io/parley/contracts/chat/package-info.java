/** What chat-service tells. */
@NullMarked
package io.parley.contracts.chat;

import org.jspecify.annotations.NullMarked;
