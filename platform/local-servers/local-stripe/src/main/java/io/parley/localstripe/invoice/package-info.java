/** Invoices from draft to paid. */
@NullMarked
package io.parley.localstripe.invoice;

import org.jspecify.annotations.NullMarked;
