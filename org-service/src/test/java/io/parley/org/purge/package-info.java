@NullMarked
package io.parley.org.purge;

import org.jspecify.annotations.NullMarked;
