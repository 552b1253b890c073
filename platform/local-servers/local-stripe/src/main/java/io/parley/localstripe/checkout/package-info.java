/** Sessions in which a person pays. */
@NullMarked
package io.parley.localstripe.checkout;

import org.jspecify.annotations.NullMarked;
