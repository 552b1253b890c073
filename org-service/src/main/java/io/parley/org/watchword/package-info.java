/** Words that the services look for in what people write. */
@NullMarked
package io.parley.org.watchword;

import org.jspecify.annotations.NullMarked;
