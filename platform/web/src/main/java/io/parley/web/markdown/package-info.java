/** Markdown to safe HTML, and the mentions in it. */
@NullMarked
package io.parley.web.markdown;

import org.jspecify.annotations.NullMarked;
