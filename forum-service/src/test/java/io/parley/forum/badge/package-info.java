/** Tests of badges. */
@NullMarked
package io.parley.forum.badge;

import org.jspecify.annotations.NullMarked;
