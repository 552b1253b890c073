/** Tests of how the drill judges. */
@NullMarked
package io.parley.system.drill;

import org.jspecify.annotations.NullMarked;
