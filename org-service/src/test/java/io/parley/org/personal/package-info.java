@NullMarked
package io.parley.org.personal;

import org.jspecify.annotations.NullMarked;
