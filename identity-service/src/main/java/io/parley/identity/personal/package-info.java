/** Tokens that people make for their programs. */
@NullMarked
package io.parley.identity.personal;

import org.jspecify.annotations.NullMarked;
