/** Tests of reputation. */
@NullMarked
package io.parley.forum.reputation;

import org.jspecify.annotations.NullMarked;
