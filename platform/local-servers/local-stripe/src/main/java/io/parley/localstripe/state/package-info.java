/** What the server knows, what time it has, and how both outlive it. */
@NullMarked
package io.parley.localstripe.state;

import org.jspecify.annotations.NullMarked;
