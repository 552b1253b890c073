/** Tests of what clients hold. */
@NullMarked
package io.parley.identity.authorization;

import org.jspecify.annotations.NullMarked;
