/** The copy of organizations, members and names that each service decides by. */
@NullMarked
package io.parley.security.membership;

import org.jspecify.annotations.NullMarked;
