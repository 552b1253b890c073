/** Tests of history. */
@NullMarked
package io.parley.chat.history;

import org.jspecify.annotations.NullMarked;
