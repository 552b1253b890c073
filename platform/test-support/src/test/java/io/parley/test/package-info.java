/** The test support, tried. */
@NullMarked
package io.parley.test;

import org.jspecify.annotations.NullMarked;
