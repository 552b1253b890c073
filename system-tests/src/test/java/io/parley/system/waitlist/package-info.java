/** Tests of how the drill of events judges. */
@NullMarked
package io.parley.system.waitlist;

import org.jspecify.annotations.NullMarked;
