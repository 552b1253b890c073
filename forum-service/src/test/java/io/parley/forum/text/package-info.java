/** Tests of posts. */
@NullMarked
package io.parley.forum.text;

import org.jspecify.annotations.NullMarked;
