/** How far an organization trusts those who write in its forums, and what it lets newcomers do. */
@NullMarked
package io.parley.forum.trust;

import org.jspecify.annotations.NullMarked;
