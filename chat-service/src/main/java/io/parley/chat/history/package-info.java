/** Messages as people see them: in pages, in threads, by topic, and as they were before. */
@NullMarked
package io.parley.chat.history;

import org.jspecify.annotations.NullMarked;
