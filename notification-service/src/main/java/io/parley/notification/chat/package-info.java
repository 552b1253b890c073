/** What channels, conversations and messages mean to people. */
@NullMarked
package io.parley.notification.chat;

import org.jspecify.annotations.NullMarked;
