/** Journeys of users through the gateway of a whole running system. */
@NullMarked
package io.parley.system.journey;

import org.jspecify.annotations.NullMarked;
