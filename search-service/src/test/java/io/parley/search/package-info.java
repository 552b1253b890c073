/** Tests of io.parley.search. */
@NullMarked
package io.parley.search;

import org.jspecify.annotations.NullMarked;
