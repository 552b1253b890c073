/** Tests of how requests fail. */
@NullMarked
package io.parley.web.failure;

import org.jspecify.annotations.NullMarked;
