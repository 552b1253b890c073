@NullMarked
package io.parley.identity.professional;

import org.jspecify.annotations.NullMarked;
