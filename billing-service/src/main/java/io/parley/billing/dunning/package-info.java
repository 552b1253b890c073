/** What happens while a payment is missing: mails, then grace, then reading only. */
@NullMarked
package io.parley.billing.dunning;

import org.jspecify.annotations.NullMarked;
