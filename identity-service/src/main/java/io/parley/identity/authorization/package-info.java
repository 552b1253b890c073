/** The codes and tokens that clients of the OpenID provider hold. */
@NullMarked
package io.parley.identity.authorization;

import org.jspecify.annotations.NullMarked;
