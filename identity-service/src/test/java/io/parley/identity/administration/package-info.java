/** Tests of what platform staff does with accounts. */
@NullMarked
package io.parley.identity.administration;

import org.jspecify.annotations.NullMarked;
