/** What can be bought, and for how much. */
@NullMarked
package io.parley.billing.plan;

import org.jspecify.annotations.NullMarked;
