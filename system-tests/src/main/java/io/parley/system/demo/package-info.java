/** Fills a running stack with a small community. */
@NullMarked
package io.parley.system.demo;

import org.jspecify.annotations.NullMarked;
