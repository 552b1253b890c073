@NullMarked
package io.parley.event.live.tally;

import org.jspecify.annotations.NullMarked;
