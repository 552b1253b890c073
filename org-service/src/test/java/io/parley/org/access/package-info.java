/** What a caller may do in an organization, by this service's own tables. */
@NullMarked
package io.parley.org.access;

import org.jspecify.annotations.NullMarked;
