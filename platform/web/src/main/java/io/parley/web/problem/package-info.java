/** Problem documents (RFC 9457): the one way a request fails. */
@NullMarked
package io.parley.web.problem;

import org.jspecify.annotations.NullMarked;
