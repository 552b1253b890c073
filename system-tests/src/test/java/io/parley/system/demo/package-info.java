/** Tests of the demo community. */
@NullMarked
package io.parley.system.demo;

import org.jspecify.annotations.NullMarked;
