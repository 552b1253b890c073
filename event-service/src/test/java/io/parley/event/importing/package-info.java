@NullMarked
package io.parley.event.importing;

import org.jspecify.annotations.NullMarked;
