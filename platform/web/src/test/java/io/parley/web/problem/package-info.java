/** Tests of how requests fail. */
@NullMarked
package io.parley.web.problem;

import org.jspecify.annotations.NullMarked;
