/** Tests of conversations. */
@NullMarked
package io.parley.chat.conversation;

import org.jspecify.annotations.NullMarked;
