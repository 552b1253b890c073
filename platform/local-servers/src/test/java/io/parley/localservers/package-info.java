/** The local servers, tried. */
@NullMarked
package io.parley.localservers;

import org.jspecify.annotations.NullMarked;
