/** Tests of what io.parley.web.patch offers. */
@NullMarked
package io.parley.web.patch;

import org.jspecify.annotations.NullMarked;
