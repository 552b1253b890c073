/** Tests of the chat service's wiring. */
@NullMarked
package io.parley.chat;

import org.jspecify.annotations.NullMarked;
