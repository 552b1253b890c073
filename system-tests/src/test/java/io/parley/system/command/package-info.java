/** Tests of what a command says when it fails. */
@NullMarked
package io.parley.system.command;

import org.jspecify.annotations.NullMarked;
