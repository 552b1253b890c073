/** Tests of sessions. */
@NullMarked
package io.parley.identity.mail;

import org.jspecify.annotations.NullMarked;
