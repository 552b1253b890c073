/** Topics: a title, tags and a state, with a first post and the posts under it. */
@NullMarked
package io.parley.forum.topic;

import org.jspecify.annotations.NullMarked;
