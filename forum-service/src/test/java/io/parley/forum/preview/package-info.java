@NullMarked
package io.parley.forum.preview;

import org.jspecify.annotations.NullMarked;
