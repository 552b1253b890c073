@NullMarked
package io.parley.org.undo;

import org.jspecify.annotations.NullMarked;
