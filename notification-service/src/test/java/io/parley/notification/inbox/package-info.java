/** Tests of the inbox. */
@NullMarked
package io.parley.notification.inbox;

import org.jspecify.annotations.NullMarked;
