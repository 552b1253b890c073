@NullMarked
package io.parley.web.outbound;

import org.jspecify.annotations.NullMarked;
