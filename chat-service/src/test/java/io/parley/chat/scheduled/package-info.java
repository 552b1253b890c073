/** Tests of what is scheduled. */
@NullMarked
package io.parley.chat.scheduled;

import org.jspecify.annotations.NullMarked;
