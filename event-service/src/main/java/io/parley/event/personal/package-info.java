/** What this service holds of people. */
@NullMarked
package io.parley.event.personal;

import org.jspecify.annotations.NullMarked;
