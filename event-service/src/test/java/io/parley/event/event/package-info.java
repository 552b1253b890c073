@NullMarked
package io.parley.event.event;

import org.jspecify.annotations.NullMarked;
