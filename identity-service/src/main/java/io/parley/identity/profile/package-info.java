/** What people show of themselves, and to whom. */
@NullMarked
package io.parley.identity.profile;

import org.jspecify.annotations.NullMarked;
