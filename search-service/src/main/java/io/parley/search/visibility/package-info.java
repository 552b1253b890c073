/** Who may read what, from the copies of their owners' rules. */
@NullMarked
package io.parley.search.visibility;

import org.jspecify.annotations.NullMarked;
