@NullMarked
package io.parley.notification.content;

import org.jspecify.annotations.NullMarked;
