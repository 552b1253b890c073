/** Tests of the service as a whole. */
@NullMarked
package io.parley.notification;

import org.jspecify.annotations.NullMarked;
