/** Who may see and change what an organization pays. */
@NullMarked
package io.parley.billing.access;

import org.jspecify.annotations.NullMarked;
