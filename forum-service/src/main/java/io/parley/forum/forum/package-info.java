/** Forums, and the one place that says who may read and write in them. */
@NullMarked
package io.parley.forum.forum;

import org.jspecify.annotations.NullMarked;
