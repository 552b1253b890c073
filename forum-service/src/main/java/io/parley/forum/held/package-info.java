/** What people wrote that others don't see before a moderator has. */
@NullMarked
package io.parley.forum.held;

import org.jspecify.annotations.NullMarked;
