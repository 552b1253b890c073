/** How far people have read, and what is new to them. */
@NullMarked
package io.parley.forum.topic.reading;

import org.jspecify.annotations.NullMarked;
