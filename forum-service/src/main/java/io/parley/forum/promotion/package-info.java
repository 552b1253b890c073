/** Topics that were threads in a channel. */
@NullMarked
package io.parley.forum.promotion;

import org.jspecify.annotations.NullMarked;
