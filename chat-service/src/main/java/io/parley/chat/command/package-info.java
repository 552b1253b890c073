/** Slash commands: what begins with a slash is done, not said. */
@NullMarked
package io.parley.chat.command;

import org.jspecify.annotations.NullMarked;
