/** Emoji under posts. */
@NullMarked
package io.parley.forum.reaction;

import org.jspecify.annotations.NullMarked;
