/** E-mail addresses: proving that they are one's own, and changing them. */
@NullMarked
package io.parley.identity.email;

import org.jspecify.annotations.NullMarked;
