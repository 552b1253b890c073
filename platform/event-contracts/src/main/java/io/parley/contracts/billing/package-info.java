/** What billing-service says. */
@NullMarked
package io.parley.contracts.billing;

import org.jspecify.annotations.NullMarked;
