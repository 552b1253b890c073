/** The files of messages. */
@NullMarked
package io.parley.chat.attachment;

import org.jspecify.annotations.NullMarked;
