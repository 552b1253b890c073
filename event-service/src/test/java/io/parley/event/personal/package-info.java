@NullMarked
package io.parley.event.personal;

import org.jspecify.annotations.NullMarked;
