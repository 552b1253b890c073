@NullMarked
package io.parley.billing.purge;

import org.jspecify.annotations.NullMarked;
