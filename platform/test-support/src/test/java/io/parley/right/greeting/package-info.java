/** Code that keeps the rules. */
@NullMarked
package io.parley.right.greeting;

import org.jspecify.annotations.NullMarked;
