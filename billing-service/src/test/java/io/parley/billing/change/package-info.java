/** Tests of changing plans. */
@NullMarked
package io.parley.billing.change;

import org.jspecify.annotations.NullMarked;
