/** What organizations may do by their plan, as billing-service says. */
@NullMarked
package io.parley.org.entitlement;

import org.jspecify.annotations.NullMarked;
