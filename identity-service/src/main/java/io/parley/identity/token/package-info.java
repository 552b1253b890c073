/** The keys, the access tokens that they sign, and where others find the public halves. */
@NullMarked
package io.parley.identity.token;

import org.jspecify.annotations.NullMarked;
