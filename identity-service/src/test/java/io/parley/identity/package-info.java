/** What all tests of the service share. */
@NullMarked
package io.parley.identity;

import org.jspecify.annotations.NullMarked;
