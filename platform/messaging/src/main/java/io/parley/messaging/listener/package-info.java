/** How listeners read: unknown events, failures and batches. */
@NullMarked
package io.parley.messaging.listener;

import org.jspecify.annotations.NullMarked;
