/** The end of an organization, 30 days after it was deleted. */
@NullMarked
package io.parley.org.purge;

import org.jspecify.annotations.NullMarked;
