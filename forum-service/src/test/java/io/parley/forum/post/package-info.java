/** Tests of posts. */
@NullMarked
package io.parley.forum.post;

import org.jspecify.annotations.NullMarked;
