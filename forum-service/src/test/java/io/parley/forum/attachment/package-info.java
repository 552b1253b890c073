@NullMarked
package io.parley.forum.attachment;

import org.jspecify.annotations.NullMarked;
