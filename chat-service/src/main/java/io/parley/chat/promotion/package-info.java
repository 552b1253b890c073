/** Messages that become a topic of a forum: asked for here, decided by the forum's service. */
@NullMarked
package io.parley.chat.promotion;

import org.jspecify.annotations.NullMarked;
