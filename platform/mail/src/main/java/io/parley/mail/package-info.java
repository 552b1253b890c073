/** Letters to people, and the way to the mail server. */
@NullMarked
package io.parley.mail;

import org.jspecify.annotations.NullMarked;
