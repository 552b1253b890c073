/** What the moderators of an organization ordered elsewhere, carried out here. */
@NullMarked
package io.parley.forum.moderation;

import org.jspecify.annotations.NullMarked;
