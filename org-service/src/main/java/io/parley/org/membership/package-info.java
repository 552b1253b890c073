/** Memberships themselves: the doors by which people come and go, and the seats that they take. */
@NullMarked
package io.parley.org.membership;

import org.jspecify.annotations.NullMarked;
