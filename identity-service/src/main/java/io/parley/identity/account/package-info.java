/** Accounts and their profiles. */
@NullMarked
package io.parley.identity.account;

import org.jspecify.annotations.NullMarked;
