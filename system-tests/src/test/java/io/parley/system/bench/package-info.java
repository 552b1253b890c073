/** Tests of what the bench measures. */
@NullMarked
package io.parley.system.bench;

import org.jspecify.annotations.NullMarked;
