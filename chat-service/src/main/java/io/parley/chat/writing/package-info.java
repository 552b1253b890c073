/** How messages are sent, changed and deleted. */
@NullMarked
package io.parley.chat.writing;

import org.jspecify.annotations.NullMarked;
