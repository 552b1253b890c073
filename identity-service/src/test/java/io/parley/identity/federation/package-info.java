/** Tests of signing in through outside providers. */
@NullMarked
package io.parley.identity.federation;

import org.jspecify.annotations.NullMarked;
