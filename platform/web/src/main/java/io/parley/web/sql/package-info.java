/** What hand-written SQL has in common. */
@NullMarked
package io.parley.web.sql;

import org.jspecify.annotations.NullMarked;
