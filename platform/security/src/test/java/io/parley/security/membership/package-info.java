/** Tests of the membership copy. */
@NullMarked
package io.parley.security.membership;

import org.jspecify.annotations.NullMarked;
