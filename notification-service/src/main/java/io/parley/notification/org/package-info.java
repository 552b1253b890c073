/** What organizations and their members mean to people. */
@NullMarked
package io.parley.notification.org;

import org.jspecify.annotations.NullMarked;
