/** Places and subjects of all services, and the one rule for who may read them. */
@NullMarked
package io.parley.places;

import org.jspecify.annotations.NullMarked;
