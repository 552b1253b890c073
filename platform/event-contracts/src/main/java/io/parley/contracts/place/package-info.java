/** Places and subjects: what every service learns alike of whatever holds content, and of what is in it. */
@NullMarked
package io.parley.contracts.place;

import org.jspecify.annotations.NullMarked;
