/** The way to a service and back: headers, breakers. */
@NullMarked
package io.parley.gateway.route;

import org.jspecify.annotations.NullMarked;
