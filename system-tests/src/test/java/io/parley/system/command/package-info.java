@NullMarked
package io.parley.system.command;

import org.jspecify.annotations.NullMarked;
