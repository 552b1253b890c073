/** The API's manners: forms in, JSON out, errors, pages, idempotency. */
@NullMarked
package io.parley.localstripe.http;

import org.jspecify.annotations.NullMarked;
