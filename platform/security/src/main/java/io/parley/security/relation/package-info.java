/** The copy of whom users block and mute. */
@NullMarked
package io.parley.security.relation;

import org.jspecify.annotations.NullMarked;
