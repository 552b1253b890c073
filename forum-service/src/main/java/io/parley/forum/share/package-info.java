/** Topics that people show to those who follow them. */
@NullMarked
package io.parley.forum.share;

import org.jspecify.annotations.NullMarked;
