/** Deleted posts, and what a post said before. */
@NullMarked
package io.parley.forum.post.removal;

import org.jspecify.annotations.NullMarked;
