/** Tests of letters. */
@NullMarked
package io.parley.mail;

import org.jspecify.annotations.NullMarked;
