/** Tests of the billing service's wiring. */
@NullMarked
package io.parley.billing;

import org.jspecify.annotations.NullMarked;
