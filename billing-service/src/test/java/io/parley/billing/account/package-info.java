/** Tests of accounts. */
@NullMarked
package io.parley.billing.account;

import org.jspecify.annotations.NullMarked;
