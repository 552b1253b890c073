/** Posts, published, read, edited and removed, by their number in their topic. */
@NullMarked
package io.parley.forum.post;

import org.jspecify.annotations.NullMarked;
