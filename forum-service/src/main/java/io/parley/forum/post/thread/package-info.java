/** Topics as trees of posts and their answers. */
@NullMarked
package io.parley.forum.post.thread;

import org.jspecify.annotations.NullMarked;
