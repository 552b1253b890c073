/** Programs that are members: they act by tokens of their own and take no seat. */
@NullMarked
package io.parley.chat.bot;

import org.jspecify.annotations.NullMarked;
