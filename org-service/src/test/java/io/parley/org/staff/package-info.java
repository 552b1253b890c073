@NullMarked
package io.parley.org.staff;

import org.jspecify.annotations.NullMarked;
