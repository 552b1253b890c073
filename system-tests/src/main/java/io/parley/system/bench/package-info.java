/** Measures a running stack against limits of the same machine and run. */
@NullMarked
package io.parley.system.bench;

import org.jspecify.annotations.NullMarked;
