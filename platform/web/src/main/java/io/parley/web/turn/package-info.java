/** Lines of those who want the same thing. */
@NullMarked
package io.parley.web.turn;

import org.jspecify.annotations.NullMarked;
