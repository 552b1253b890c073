/** What can be found, as the index holds it. */
@NullMarked
package io.parley.search.content;

import org.jspecify.annotations.NullMarked;
