/** The author of what was decided about has somebody else decide again. */
@NullMarked
package io.parley.org.moderation.appeal;

import org.jspecify.annotations.NullMarked;
