/** Forums, topics and posts. */
@NullMarked
package io.parley.forum;

import org.jspecify.annotations.NullMarked;
