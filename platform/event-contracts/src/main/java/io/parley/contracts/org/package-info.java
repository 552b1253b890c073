/** What org-service publishes. */
@NullMarked
package io.parley.contracts.org;

import org.jspecify.annotations.NullMarked;
