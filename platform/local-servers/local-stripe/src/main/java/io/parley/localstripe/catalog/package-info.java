/** Products, prices and coupons. */
@NullMarked
package io.parley.localstripe.catalog;

import org.jspecify.annotations.NullMarked;
