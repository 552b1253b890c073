/** Tests of memberships. */
@NullMarked
package io.parley.org.membership;

import org.jspecify.annotations.NullMarked;
