/** What consumers gave up on, and sending it through again. */
@NullMarked
package io.parley.messaging.deadletter;

import org.jspecify.annotations.NullMarked;
