/** Access tokens: which are good, and which died before their time. */
@NullMarked
package io.parley.security.token;

import org.jspecify.annotations.NullMarked;
