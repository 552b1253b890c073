/** What a signed-in device holds: a session, and the tokens that keep it going. */
@NullMarked
package io.parley.identity.session;

import org.jspecify.annotations.NullMarked;
