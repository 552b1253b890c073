/** Events as they are kept and read. */
@NullMarked
package io.parley.event.event;

import org.jspecify.annotations.NullMarked;
