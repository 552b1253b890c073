@NullMarked
package io.parley.forum.promotion;

import org.jspecify.annotations.NullMarked;
