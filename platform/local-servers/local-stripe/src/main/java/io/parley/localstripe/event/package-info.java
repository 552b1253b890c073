/** What happened, and who is told. */
@NullMarked
package io.parley.localstripe.event;

import org.jspecify.annotations.NullMarked;
