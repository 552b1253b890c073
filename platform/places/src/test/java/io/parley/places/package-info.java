@NullMarked
package io.parley.places;

import org.jspecify.annotations.NullMarked;
