/** How a report becomes part of a case. */
@NullMarked
package io.parley.org.report;

import org.jspecify.annotations.NullMarked;
