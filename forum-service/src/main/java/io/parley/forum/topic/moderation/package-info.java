/** Topics that are split, merged and moved, and those whose time has come. */
@NullMarked
package io.parley.forum.topic.moderation;

import org.jspecify.annotations.NullMarked;
