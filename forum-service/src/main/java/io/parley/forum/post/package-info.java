/** Posts, numbered in their topic, with their history. */
@NullMarked
package io.parley.forum.post;

import org.jspecify.annotations.NullMarked;
