/** How far people have read. */
@NullMarked
package io.parley.chat.reading;

import org.jspecify.annotations.NullMarked;
