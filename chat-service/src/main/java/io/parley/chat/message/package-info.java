/** Messages as they are stored, and who may do something with them. */
@NullMarked
package io.parley.chat.message;

import org.jspecify.annotations.NullMarked;
