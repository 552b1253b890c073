/** What pages that posts link to say of themselves. */
@NullMarked
package io.parley.forum.preview;

import org.jspecify.annotations.NullMarked;
