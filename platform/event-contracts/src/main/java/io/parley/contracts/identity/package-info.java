/** What identity-service publishes. */
@NullMarked
package io.parley.contracts.identity;

import org.jspecify.annotations.NullMarked;
