/** Subscriptions through their periods. */
@NullMarked
package io.parley.localstripe.subscription;

import org.jspecify.annotations.NullMarked;
