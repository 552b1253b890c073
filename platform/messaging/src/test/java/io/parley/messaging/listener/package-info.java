/** What listeners may rely on. */
@NullMarked
package io.parley.messaging.listener;

import org.jspecify.annotations.NullMarked;
