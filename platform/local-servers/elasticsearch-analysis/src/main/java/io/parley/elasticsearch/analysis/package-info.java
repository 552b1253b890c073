/** Analysis parts of the full Elasticsearch distribution that the small one lacks. */
@NullMarked
package io.parley.elasticsearch.analysis;

import org.jspecify.annotations.NullMarked;
