/** What this service holds of people. */
@NullMarked
package io.parley.search.personal;

import org.jspecify.annotations.NullMarked;
