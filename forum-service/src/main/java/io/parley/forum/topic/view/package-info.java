/** Topics as they are read, alone and in lists. */
@NullMarked
package io.parley.forum.topic.view;

import org.jspecify.annotations.NullMarked;
