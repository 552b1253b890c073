/** Tests of io.parley.search.visibility. */
@NullMarked
package io.parley.search.visibility;

import org.jspecify.annotations.NullMarked;
