/** What forums, topics and posts mean to people. */
@NullMarked
package io.parley.notification.forum;

import org.jspecify.annotations.NullMarked;
