@NullMarked
package io.parley.chat.purge;

import org.jspecify.annotations.NullMarked;
