/** Incoming webhooks: what other programs say in channels. */
@NullMarked
package io.parley.chat.webhook;

import org.jspecify.annotations.NullMarked;
