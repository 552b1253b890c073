/** Sends every operation of the API what no good client would, and tells which answers nobody could read. */
@NullMarked
package io.parley.system.input;

import org.jspecify.annotations.NullMarked;
