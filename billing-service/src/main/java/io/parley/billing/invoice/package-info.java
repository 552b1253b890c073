/** What organizations were asked to pay. */
@NullMarked
package io.parley.billing.invoice;

import org.jspecify.annotations.NullMarked;
