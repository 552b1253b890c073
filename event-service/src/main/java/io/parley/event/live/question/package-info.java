/** What people ask in a live session, and what they want answered first. */
@NullMarked
package io.parley.event.live.question;

import org.jspecify.annotations.NullMarked;
