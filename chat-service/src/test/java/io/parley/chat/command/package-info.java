@NullMarked
package io.parley.chat.command;

import org.jspecify.annotations.NullMarked;
