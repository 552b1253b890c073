@NullMarked
package io.parley.chat.program;

import org.jspecify.annotations.NullMarked;
