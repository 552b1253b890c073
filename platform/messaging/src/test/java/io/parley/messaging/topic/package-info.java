/** How topics are made. */
@NullMarked
package io.parley.messaging.topic;

import org.jspecify.annotations.NullMarked;
