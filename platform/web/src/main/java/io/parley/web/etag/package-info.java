/** Strong ETags from versions, and If-Match. */
@NullMarked
package io.parley.web.etag;

import org.jspecify.annotations.NullMarked;
