/** What this service holds of people. */
@NullMarked
package io.parley.org.personal;

import org.jspecify.annotations.NullMarked;
