/** What the platform's billing staff see: subscriptions and revenue. */
@NullMarked
package io.parley.billing.admin;

import org.jspecify.annotations.NullMarked;
