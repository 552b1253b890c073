@NullMarked
package io.parley.chat.attachment;

import org.jspecify.annotations.NullMarked;
