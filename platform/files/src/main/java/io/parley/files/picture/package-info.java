/** Reads pictures that strangers made, and makes new ones that carry nothing but what is seen. */
@NullMarked
package io.parley.files.picture;

import org.jspecify.annotations.NullMarked;
