/** A stateful stand-in for the part of Stripe that Parley uses. */
@NullMarked
package io.parley.localstripe;

import org.jspecify.annotations.NullMarked;
