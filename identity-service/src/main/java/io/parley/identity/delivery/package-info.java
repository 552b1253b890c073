/** How a device is handed what it signed in for. */
@NullMarked
package io.parley.identity.delivery;

import org.jspecify.annotations.NullMarked;
