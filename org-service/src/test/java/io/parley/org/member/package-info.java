/** Memberships: joining, leaving, roles, seats. */
@NullMarked
package io.parley.org.member;

import org.jspecify.annotations.NullMarked;
