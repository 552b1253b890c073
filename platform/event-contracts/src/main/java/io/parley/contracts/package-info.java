/** The services' published language: what they tell each other, and nothing else. */
@NullMarked
package io.parley.contracts;

import org.jspecify.annotations.NullMarked;
