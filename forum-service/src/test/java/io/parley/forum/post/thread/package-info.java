@NullMarked
package io.parley.forum.post.thread;

import org.jspecify.annotations.NullMarked;
