/** Everybody's home: what those whom they follow write and share, and what is new under their tags and in their organizations. */
@NullMarked
package io.parley.forum.feed;

import org.jspecify.annotations.NullMarked;
