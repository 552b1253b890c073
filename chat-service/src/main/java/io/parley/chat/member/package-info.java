/** Who is in channels, and how they want to have them. */
@NullMarked
package io.parley.chat.member;

import org.jspecify.annotations.NullMarked;
