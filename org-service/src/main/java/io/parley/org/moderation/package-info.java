/** Cases, what moderators decide, and what follows from it. */
@NullMarked
package io.parley.org.moderation;

import org.jspecify.annotations.NullMarked;
