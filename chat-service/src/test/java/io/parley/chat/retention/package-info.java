/** Tests of retention. */
@NullMarked
package io.parley.chat.retention;

import org.jspecify.annotations.NullMarked;
