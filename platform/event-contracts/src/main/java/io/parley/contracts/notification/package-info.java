/** What notification-service publishes. */
@NullMarked
package io.parley.contracts.notification;

import org.jspecify.annotations.NullMarked;
