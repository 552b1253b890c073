@NullMarked
package io.parley.identity.erasure;

import org.jspecify.annotations.NullMarked;
