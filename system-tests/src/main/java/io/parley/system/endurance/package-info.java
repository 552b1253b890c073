/** Clients that write on while parts of the stack are killed, and what they were promised meanwhile. */
@NullMarked
package io.parley.system.endurance;

import org.jspecify.annotations.NullMarked;
