@NullMarked
package io.parley.identity.picture;

import org.jspecify.annotations.NullMarked;
