/** Tests of what plans do to organizations. */
@NullMarked
package io.parley.org.entitlement;

import org.jspecify.annotations.NullMarked;
