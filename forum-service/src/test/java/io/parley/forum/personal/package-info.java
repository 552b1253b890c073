@NullMarked
package io.parley.forum.personal;

import org.jspecify.annotations.NullMarked;
