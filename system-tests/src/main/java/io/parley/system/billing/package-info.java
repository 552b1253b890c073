/** Lets organizations buy, switch and end plans while Stripe's calls go wrong, and holds what came of it against the local Stripe. */
@NullMarked
package io.parley.system.billing;

import org.jspecify.annotations.NullMarked;
