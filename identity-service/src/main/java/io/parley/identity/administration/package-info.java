/** What platform staff sees of accounts and does with them. */
@NullMarked
package io.parley.identity.administration;

import org.jspecify.annotations.NullMarked;
