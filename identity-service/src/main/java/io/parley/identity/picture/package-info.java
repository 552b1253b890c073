/** The pictures that people upload for their profiles. */
@NullMarked
package io.parley.identity.picture;

import org.jspecify.annotations.NullMarked;
