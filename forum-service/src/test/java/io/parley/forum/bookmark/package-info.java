@NullMarked
package io.parley.forum.bookmark;

import org.jspecify.annotations.NullMarked;
