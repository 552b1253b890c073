/** Tests of roles on the whole platform. */
@NullMarked
package io.parley.identity.staff;

import org.jspecify.annotations.NullMarked;
