/** Tries the promises about accounts that only many calls at once, or very many, can break. */
@NullMarked
package io.parley.system.people;

import org.jspecify.annotations.NullMarked;
