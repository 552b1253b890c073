/** The end of an account: everywhere, for good, and with a receipt. */
@NullMarked
package io.parley.identity.erasure;

import org.jspecify.annotations.NullMarked;
