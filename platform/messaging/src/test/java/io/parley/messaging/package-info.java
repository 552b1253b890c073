/** What the outbox and the inbox promise. */
@NullMarked
package io.parley.messaging;

import org.jspecify.annotations.NullMarked;
