/** What people may want to see, with the reason why. */
@NullMarked
package io.parley.search.recommendation;

import org.jspecify.annotations.NullMarked;
