/** The cases of an organization as moderators see them, and what they do with them. */
@NullMarked
package io.parley.org.moderation.queue;

import org.jspecify.annotations.NullMarked;
