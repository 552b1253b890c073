/** Messages that are sent later. */
@NullMarked
package io.parley.chat.scheduled;

import org.jspecify.annotations.NullMarked;
