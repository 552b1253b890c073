/** Tests of what profiles say of reputation and badges. */
@NullMarked
package io.parley.identity.reputation;

import org.jspecify.annotations.NullMarked;
