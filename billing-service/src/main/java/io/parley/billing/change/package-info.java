/** Changes a plan that is paid already: to another one, to its end, and back. */
@NullMarked
package io.parley.billing.change;

import org.jspecify.annotations.NullMarked;
