/** Tests of members. */
@NullMarked
package io.parley.chat.member;

import org.jspecify.annotations.NullMarked;
