/** What the hand-written SQL of all features has in common. */
@NullMarked
package io.parley.forum.sql;

import org.jspecify.annotations.NullMarked;
