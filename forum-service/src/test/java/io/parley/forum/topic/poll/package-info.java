@NullMarked
package io.parley.forum.topic.poll;

import org.jspecify.annotations.NullMarked;
