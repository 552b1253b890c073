/** What an organization may do by its plan. */
@NullMarked
package io.parley.security.tier;

import org.jspecify.annotations.NullMarked;
