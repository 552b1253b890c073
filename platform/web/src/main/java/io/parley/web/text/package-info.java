/** Texts that people write, and slugs made of them. */
@NullMarked
package io.parley.web.text;

import org.jspecify.annotations.NullMarked;
