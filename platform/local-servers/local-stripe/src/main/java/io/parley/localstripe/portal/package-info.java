/** Sessions in which a customer looks after a subscription. */
@NullMarked
package io.parley.localstripe.portal;

import org.jspecify.annotations.NullMarked;
