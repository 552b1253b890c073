/** Looks at a running installation and says what to do about what it finds. */
@NullMarked
package io.parley.system.doctor;

import org.jspecify.annotations.NullMarked;
