/** What an organization says of itself. */
@NullMarked
package io.parley.org.profile;

import org.jspecify.annotations.NullMarked;
