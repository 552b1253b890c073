/** How a device gets its tokens: at first, and in exchange for the refresh token that it has. */
@NullMarked
package io.parley.identity.refresh;

import org.jspecify.annotations.NullMarked;
