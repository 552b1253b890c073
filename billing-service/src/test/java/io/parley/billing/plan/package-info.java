/** Tests of plans. */
@NullMarked
package io.parley.billing.plan;

import org.jspecify.annotations.NullMarked;
