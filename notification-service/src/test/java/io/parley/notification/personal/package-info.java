@NullMarked
package io.parley.notification.personal;

import org.jspecify.annotations.NullMarked;
