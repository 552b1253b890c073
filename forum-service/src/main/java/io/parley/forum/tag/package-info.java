/** Tags, by which topics are found and followed. */
@NullMarked
package io.parley.forum.tag;

import org.jspecify.annotations.NullMarked;
