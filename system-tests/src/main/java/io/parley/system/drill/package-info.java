/** Breaks a running stack and checks that nothing acknowledged is lost or doubled. */
@NullMarked
package io.parley.system.drill;

import org.jspecify.annotations.NullMarked;
