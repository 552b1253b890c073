/** What this service holds of people. */
@NullMarked
package io.parley.billing.personal;

import org.jspecify.annotations.NullMarked;
