/** Serves the settings in {@code deploy/config} to the services. */
@NullMarked
package io.parley.config;

import org.jspecify.annotations.NullMarked;
