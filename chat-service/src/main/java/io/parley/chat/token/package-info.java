/** Secrets that programs show. */
@NullMarked
package io.parley.chat.token;

import org.jspecify.annotations.NullMarked;
