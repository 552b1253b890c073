/** A mail server that delivers nothing and shows everything. */
@NullMarked
package io.parley.mailcatcher;

import org.jspecify.annotations.NullMarked;
