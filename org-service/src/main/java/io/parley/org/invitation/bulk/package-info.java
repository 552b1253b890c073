/** Inviting many people at once. */
@NullMarked
package io.parley.org.invitation.bulk;

import org.jspecify.annotations.NullMarked;
