/** Questions to the index. */
@NullMarked
package io.parley.search.query;

import org.jspecify.annotations.NullMarked;
