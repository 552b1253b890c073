@NullMarked
package io.parley.forum.topic.moderation;

import org.jspecify.annotations.NullMarked;
