@NullMarked
package io.parley.chat.promotion;

import org.jspecify.annotations.NullMarked;
