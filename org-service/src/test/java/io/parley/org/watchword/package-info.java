@NullMarked
package io.parley.org.watchword;

import org.jspecify.annotations.NullMarked;
