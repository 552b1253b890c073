/** What becomes too old to be kept. */
@NullMarked
package io.parley.chat.retention;

import org.jspecify.annotations.NullMarked;
