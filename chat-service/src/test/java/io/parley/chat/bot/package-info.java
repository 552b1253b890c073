@NullMarked
package io.parley.chat.bot;

import org.jspecify.annotations.NullMarked;
