/** Tests of required secrets. */
@NullMarked
package io.parley.security.secrets;

import org.jspecify.annotations.NullMarked;
