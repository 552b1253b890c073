/** The posts that solve what topics ask. */
@NullMarked
package io.parley.forum.solution;

import org.jspecify.annotations.NullMarked;
