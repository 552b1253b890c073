/** What becomes of failures: the same document, wherever they happen. */
@NullMarked
package io.parley.web.failure;

import org.jspecify.annotations.NullMarked;
