/** What those who run the platform see of all organizations. */
@NullMarked
package io.parley.org.staff;

import org.jspecify.annotations.NullMarked;
