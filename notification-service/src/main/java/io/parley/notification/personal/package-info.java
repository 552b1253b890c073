/** What this service holds of people. */
@NullMarked
package io.parley.notification.personal;

import org.jspecify.annotations.NullMarked;
