/** What people earned in the forums of organizations, as far as everybody may know: a copy of what forum-service tells. */
@NullMarked
package io.parley.identity.reputation;

import org.jspecify.annotations.NullMarked;
