/** Times of requests and of processors. */
@NullMarked
package io.parley.system.measure;

import org.jspecify.annotations.NullMarked;
