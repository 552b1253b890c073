/** Tests of the whole service. */
@NullMarked
package io.parley.forum;

import org.jspecify.annotations.NullMarked;
