/** Tests of the OpenAPI defaults. */
@NullMarked
package io.parley.web.openapi;

import org.jspecify.annotations.NullMarked;
