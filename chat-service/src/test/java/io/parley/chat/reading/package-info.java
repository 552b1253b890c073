/** Tests of reading. */
@NullMarked
package io.parley.chat.reading;

import org.jspecify.annotations.NullMarked;
