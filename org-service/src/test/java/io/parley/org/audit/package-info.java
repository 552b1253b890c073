/** Who did what in an organization. */
@NullMarked
package io.parley.org.audit;

import org.jspecify.annotations.NullMarked;
