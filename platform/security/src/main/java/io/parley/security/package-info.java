/** Who is calling, and what they may do. */
@NullMarked
package io.parley.security;

import org.jspecify.annotations.NullMarked;
