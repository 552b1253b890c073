/** Tests of what billing staff see and do. */
@NullMarked
package io.parley.billing.admin;

import org.jspecify.annotations.NullMarked;
