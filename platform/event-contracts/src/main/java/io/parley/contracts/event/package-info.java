/** What event-service tells. */
@NullMarked
package io.parley.contracts.event;

import org.jspecify.annotations.NullMarked;
