/** Telling other services what happened, and hearing it exactly once: outbox, inbox and the events on the wire. */
@NullMarked
package io.parley.messaging;

import org.jspecify.annotations.NullMarked;
