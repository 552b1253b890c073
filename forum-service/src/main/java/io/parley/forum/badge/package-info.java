/** What people earn by what they do in the forums of an organization. */
@NullMarked
package io.parley.forum.badge;

import org.jspecify.annotations.NullMarked;
