/** Tests of buying plans. */
@NullMarked
package io.parley.billing.checkout;

import org.jspecify.annotations.NullMarked;
