/** Tests of the web module. */
@NullMarked
package io.parley.web;

import org.jspecify.annotations.NullMarked;
