@NullMarked
package io.parley.org.export;

import org.jspecify.annotations.NullMarked;
