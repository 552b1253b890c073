/** The Elasticsearch index: its life, its filling, its rebuilding. */
@NullMarked
package io.parley.search.index;

import org.jspecify.annotations.NullMarked;
