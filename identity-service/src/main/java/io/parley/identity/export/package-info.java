/** All that is held of a person, as one archive. */
@NullMarked
package io.parley.identity.export;

import org.jspecify.annotations.NullMarked;
