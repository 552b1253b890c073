/** The catalogue of problems (RFC 9457), and the one exception that carries them. */
@NullMarked
package io.parley.web.problem;

import org.jspecify.annotations.NullMarked;
