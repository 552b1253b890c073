/** What events mean to people: who is told, and what sockets get. One mapper for each kind of content. */
@NullMarked
package io.parley.notification.content;

import org.jspecify.annotations.NullMarked;
