/** What happens to events that nobody can handle. */
@NullMarked
package io.parley.messaging.deadletter;

import org.jspecify.annotations.NullMarked;
