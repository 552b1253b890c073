/** What this service holds of people. */
@NullMarked
package io.parley.forum.personal;

import org.jspecify.annotations.NullMarked;
