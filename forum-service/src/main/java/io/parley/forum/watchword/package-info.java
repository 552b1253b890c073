/** Words that organizations watch, found in what people write. */
@NullMarked
package io.parley.forum.watchword;

import org.jspecify.annotations.NullMarked;
