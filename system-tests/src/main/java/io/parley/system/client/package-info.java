/** A client of the public API, as anyone could write it. */
@NullMarked
package io.parley.system.client;

import org.jspecify.annotations.NullMarked;
