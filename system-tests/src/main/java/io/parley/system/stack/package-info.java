/** The processes, ports and databases of a stack that {@code ./parley up} started. */
@NullMarked
package io.parley.system.stack;

import org.jspecify.annotations.NullMarked;
