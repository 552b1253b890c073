/** Tests of webhooks. */
@NullMarked
package io.parley.chat.webhook;

import org.jspecify.annotations.NullMarked;
