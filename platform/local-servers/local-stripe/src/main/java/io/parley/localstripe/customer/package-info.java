/** Customers, their tax ids and their cards. */
@NullMarked
package io.parley.localstripe.customer;

import org.jspecify.annotations.NullMarked;
