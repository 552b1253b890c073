/** The topics of all streams. */
@NullMarked
package io.parley.messaging.topic;

import org.jspecify.annotations.NullMarked;
