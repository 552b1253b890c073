/** Tests of the copies. */
@NullMarked
package io.parley.notification.forum;

import org.jspecify.annotations.NullMarked;
