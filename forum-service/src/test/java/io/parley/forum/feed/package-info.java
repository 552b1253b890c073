/** Tests of homes, shares and tags. */
@NullMarked
package io.parley.forum.feed;

import org.jspecify.annotations.NullMarked;
