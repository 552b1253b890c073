@NullMarked
package io.parley.event.ticket;

import org.jspecify.annotations.NullMarked;
