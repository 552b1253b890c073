/** Tests of Markdown and mentions. */
@NullMarked
package io.parley.web.markdown;

import org.jspecify.annotations.NullMarked;
