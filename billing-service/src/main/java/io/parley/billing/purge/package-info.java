/** What this service holds of organizations, and how it goes when they are gone for good. */
@NullMarked
package io.parley.billing.purge;

import org.jspecify.annotations.NullMarked;
