/** Finds what people wrote, among what they may read now. */
@NullMarked
package io.parley.search;

import org.jspecify.annotations.NullMarked;
