/** What people have begun to write. */
@NullMarked
package io.parley.forum.draft;

import org.jspecify.annotations.NullMarked;
