/** A small application that the tests call over HTTP. */
@NullMarked
package io.parley.web.sample;

import org.jspecify.annotations.NullMarked;
