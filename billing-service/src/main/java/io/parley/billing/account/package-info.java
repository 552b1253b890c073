/** What each organization has: its plan, its status, and when that ends. */
@NullMarked
package io.parley.billing.account;

import org.jspecify.annotations.NullMarked;
