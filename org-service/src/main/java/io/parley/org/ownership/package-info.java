/** Who owns an organization, what becomes of it by their will, and how it comes back. */
@NullMarked
package io.parley.org.ownership;

import org.jspecify.annotations.NullMarked;
