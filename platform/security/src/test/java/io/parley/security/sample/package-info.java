/** A small secured application that the tests call. */
@NullMarked
package io.parley.security.sample;

import org.jspecify.annotations.NullMarked;
