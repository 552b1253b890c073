/** How much people want to hear of forums and topics. */
@NullMarked
package io.parley.forum.topic.subscription;

import org.jspecify.annotations.NullMarked;
