/** What is refused before a controller sees it: bodies too long, not UTF-8, or not storable. */
@NullMarked
package io.parley.web.request;

import org.jspecify.annotations.NullMarked;
