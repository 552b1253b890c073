/** Code that breaks the rules. */
@NullMarked
package io.parley.wrong.talk;

import org.jspecify.annotations.NullMarked;
