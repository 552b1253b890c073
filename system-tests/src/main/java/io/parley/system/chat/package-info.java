/** What many sockets in one channel get, measured and broken. */
@NullMarked
package io.parley.system.chat;

import org.jspecify.annotations.NullMarked;
