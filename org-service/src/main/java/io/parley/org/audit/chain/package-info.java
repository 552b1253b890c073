/** Finds out whether somebody changed the audit log behind our back. */
@NullMarked
package io.parley.org.audit.chain;

import org.jspecify.annotations.NullMarked;
