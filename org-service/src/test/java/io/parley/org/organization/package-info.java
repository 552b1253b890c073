/** Organizations themselves. */
@NullMarked
package io.parley.org.organization;

import org.jspecify.annotations.NullMarked;
