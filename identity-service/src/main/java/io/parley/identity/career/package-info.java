/** Where people worked and learned. */
@NullMarked
package io.parley.identity.career;

import org.jspecify.annotations.NullMarked;
