/** The working life of people, as others see it. */
@NullMarked
package io.parley.identity.professional;

import org.jspecify.annotations.NullMarked;
