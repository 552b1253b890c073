/** Tests of io.parley.search.index. */
@NullMarked
package io.parley.search.index;

import org.jspecify.annotations.NullMarked;
