/** The operations of the API, the things that they are about, and bodies that they take. */
@NullMarked
package io.parley.system.operation;

import org.jspecify.annotations.NullMarked;
