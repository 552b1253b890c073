/** Answers to one event from many at once, held against what was told of them. */
@NullMarked
package io.parley.system.waitlist;

import org.jspecify.annotations.NullMarked;
