@NullMarked
package io.parley.forum.watchword;

import org.jspecify.annotations.NullMarked;
