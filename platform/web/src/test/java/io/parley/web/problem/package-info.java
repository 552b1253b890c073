/** Tests of the catalogue. */
@NullMarked
package io.parley.web.problem;

import org.jspecify.annotations.NullMarked;
