/** Tests of getting in and out. */
@NullMarked
package io.parley.identity.signin;

import org.jspecify.annotations.NullMarked;
