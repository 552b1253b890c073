/** What the published language promises. */
@NullMarked
package io.parley.contracts;

import org.jspecify.annotations.NullMarked;
