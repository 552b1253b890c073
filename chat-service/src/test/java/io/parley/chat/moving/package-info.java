/** Tests of moving and forwarding. */
@NullMarked
package io.parley.chat.moving;

import org.jspecify.annotations.NullMarked;
