/** Topics: a title, tags, a state, and the posts under them. */
@NullMarked
package io.parley.forum.topic;

import org.jspecify.annotations.NullMarked;
