@NullMarked
package io.parley.search.recommendation;

import org.jspecify.annotations.NullMarked;
