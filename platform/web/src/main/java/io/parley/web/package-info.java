/** What every HTTP service of Parley needs once: its defaults, and no business words. */
@NullMarked
package io.parley.web;

import org.jspecify.annotations.NullMarked;
