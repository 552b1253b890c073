/** Tests of entity tags. */
@NullMarked
package io.parley.web.etag;

import org.jspecify.annotations.NullMarked;
