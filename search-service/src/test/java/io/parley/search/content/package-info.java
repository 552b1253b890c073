/** Tests of io.parley.search.content. */
@NullMarked
package io.parley.search.content;

import org.jspecify.annotations.NullMarked;
