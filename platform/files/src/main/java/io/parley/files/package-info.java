/** What people upload: begun, completed, used, shown and swept. */
@NullMarked
package io.parley.files;

import org.jspecify.annotations.NullMarked;
