/** Tests of sessions. */
@NullMarked
package io.parley.identity.session;

import org.jspecify.annotations.NullMarked;
