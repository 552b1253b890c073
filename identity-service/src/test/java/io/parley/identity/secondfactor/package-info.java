/** Tests of the second factor. */
@NullMarked
package io.parley.identity.secondfactor;

import org.jspecify.annotations.NullMarked;
