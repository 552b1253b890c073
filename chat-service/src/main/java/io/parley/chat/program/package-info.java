/** Slash commands that other programs answer. */
@NullMarked
package io.parley.chat.program;

import org.jspecify.annotations.NullMarked;
