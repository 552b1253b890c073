/** Tests of what is kept. */
@NullMarked
package io.parley.chat.kept;

import org.jspecify.annotations.NullMarked;
