/** What the commands that work on a running stack have in common: options, and words for what went wrong. */
@NullMarked
package io.parley.system.command;

import org.jspecify.annotations.NullMarked;
