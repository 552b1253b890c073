@NullMarked
package io.parley.forum.purge;

import org.jspecify.annotations.NullMarked;
