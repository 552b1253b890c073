/** Tests of forums. */
@NullMarked
package io.parley.forum.forum;

import org.jspecify.annotations.NullMarked;
