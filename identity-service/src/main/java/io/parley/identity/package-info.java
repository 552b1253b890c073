/** Who someone is: accounts, sessions and the tokens that say so. */
@NullMarked
package io.parley.identity;

import org.jspecify.annotations.NullMarked;
