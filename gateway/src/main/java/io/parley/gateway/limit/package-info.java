/** How much and how often. */
@NullMarked
package io.parley.gateway.limit;

import org.jspecify.annotations.NullMarked;
