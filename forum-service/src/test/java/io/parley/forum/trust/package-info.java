@NullMarked
package io.parley.forum.trust;

import org.jspecify.annotations.NullMarked;
