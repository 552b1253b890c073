/** Tests of how a drill judges. */
@NullMarked
package io.parley.system.endurance;

import org.jspecify.annotations.NullMarked;
