@NullMarked
package io.parley.chat.personal;

import org.jspecify.annotations.NullMarked;
