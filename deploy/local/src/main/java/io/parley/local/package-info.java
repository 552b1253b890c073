/** Starts, watches and stops a whole Parley on one machine. */
@NullMarked
package io.parley.local;

import org.jspecify.annotations.NullMarked;
