/** Tests of channels. */
@NullMarked
package io.parley.chat.channel;

import org.jspecify.annotations.NullMarked;
