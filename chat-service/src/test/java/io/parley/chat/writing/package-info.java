/** Tests of writing. */
@NullMarked
package io.parley.chat.writing;

import org.jspecify.annotations.NullMarked;
