/** Invitations and what becomes of them. */
@NullMarked
package io.parley.org.invitation;

import org.jspecify.annotations.NullMarked;
