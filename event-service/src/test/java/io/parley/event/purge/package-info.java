@NullMarked
package io.parley.event.purge;

import org.jspecify.annotations.NullMarked;
