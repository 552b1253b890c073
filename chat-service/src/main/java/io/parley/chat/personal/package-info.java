/** What this service holds of people. */
@NullMarked
package io.parley.chat.personal;

import org.jspecify.annotations.NullMarked;
