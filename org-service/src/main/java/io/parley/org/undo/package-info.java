/** Takes back what the audit log tells of. */
@NullMarked
package io.parley.org.undo;

import org.jspecify.annotations.NullMarked;
