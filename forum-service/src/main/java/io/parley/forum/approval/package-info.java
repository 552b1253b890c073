/** The queue of what waits for moderators, and what they decide. */
@NullMarked
package io.parley.forum.approval;

import org.jspecify.annotations.NullMarked;
