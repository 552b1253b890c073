/** Those who run the platform, and what they may do beyond all organizations. */
@NullMarked
package io.parley.security.staff;

import org.jspecify.annotations.NullMarked;
