/** Tests of the local stack that start nothing. */
@NullMarked
package io.parley.local;

import org.jspecify.annotations.NullMarked;
