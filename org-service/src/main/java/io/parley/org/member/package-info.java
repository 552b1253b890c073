/** What members do about memberships: join, leave, list, change, remove. */
@NullMarked
package io.parley.org.member;

import org.jspecify.annotations.NullMarked;
