/** Calls to what is elsewhere on the internet. */
@NullMarked
package io.parley.web.outbound;

import org.jspecify.annotations.NullMarked;
