@NullMarked
package io.parley.identity.export;

import org.jspecify.annotations.NullMarked;
