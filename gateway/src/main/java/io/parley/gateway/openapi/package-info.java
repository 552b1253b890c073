/** One description of all services, for programs and for people. */
@NullMarked
package io.parley.gateway.openapi;

import org.jspecify.annotations.NullMarked;
