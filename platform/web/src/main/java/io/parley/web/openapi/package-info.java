/** Defaults for each service's OpenAPI document. */
@NullMarked
package io.parley.web.openapi;

import org.jspecify.annotations.NullMarked;
