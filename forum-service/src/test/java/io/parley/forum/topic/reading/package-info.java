@NullMarked
package io.parley.forum.topic.reading;

import org.jspecify.annotations.NullMarked;
