/** Organizations, memberships, roles, invitations and seats. */
@NullMarked
package io.parley.org;

import org.jspecify.annotations.NullMarked;
