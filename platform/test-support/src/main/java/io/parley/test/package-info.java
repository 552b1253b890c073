/** Real servers, callers, other services' events and the rules of the house, for the tests of every service. */
@NullMarked
package io.parley.test;

import org.jspecify.annotations.NullMarked;
