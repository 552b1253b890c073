@NullMarked
package io.parley.forum.post.removal;

import org.jspecify.annotations.NullMarked;
