/** Tests of io.parley.search.query. */
@NullMarked
package io.parley.search.query;

import org.jspecify.annotations.NullMarked;
