/** The gateway before services of our own making. */
@NullMarked
package io.parley.gateway;

import org.jspecify.annotations.NullMarked;
