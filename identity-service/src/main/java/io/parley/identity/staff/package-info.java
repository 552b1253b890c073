/** Who may do something on the whole platform, as operators say. */
@NullMarked
package io.parley.identity.staff;

import org.jspecify.annotations.NullMarked;
