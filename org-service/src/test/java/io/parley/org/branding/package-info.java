@NullMarked
package io.parley.org.branding;

import org.jspecify.annotations.NullMarked;
