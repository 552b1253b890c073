/** What all pages have in common. */
@NullMarked
package io.parley.localstripe.page;

import org.jspecify.annotations.NullMarked;
