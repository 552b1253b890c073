@NullMarked
package io.parley.files;

import org.jspecify.annotations.NullMarked;
