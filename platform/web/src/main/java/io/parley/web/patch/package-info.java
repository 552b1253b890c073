/** What PATCH bodies say: a value, null, or nothing. */
@NullMarked
package io.parley.web.patch;

import org.jspecify.annotations.NullMarked;
