/** Asks every operation on a thing of an organization as each kind of caller, and writes down who is let through. */
@NullMarked
package io.parley.system.access;

import org.jspecify.annotations.NullMarked;
