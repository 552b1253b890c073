/** The one way in: what every request passes before a service sees it. */
@NullMarked
package io.parley.gateway;

import org.jspecify.annotations.NullMarked;
