/** Reminds those who are going before it begins. */
@NullMarked
package io.parley.event.reminder;

import org.jspecify.annotations.NullMarked;
