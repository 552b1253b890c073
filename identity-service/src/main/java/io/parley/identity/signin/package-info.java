/** Getting in and out: register, log in, refresh, log out. */
@NullMarked
package io.parley.identity.signin;

import org.jspecify.annotations.NullMarked;
