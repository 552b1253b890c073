/** What people are good at, and who says so. */
@NullMarked
package io.parley.identity.skill;

import org.jspecify.annotations.NullMarked;
