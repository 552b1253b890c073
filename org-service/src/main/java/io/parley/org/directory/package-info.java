/** Organizations as people find and see them. */
@NullMarked
package io.parley.org.directory;

import org.jspecify.annotations.NullMarked;
