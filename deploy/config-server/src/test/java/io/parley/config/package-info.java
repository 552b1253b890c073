/** Tests of the config server. */
@NullMarked
package io.parley.config;

import org.jspecify.annotations.NullMarked;
