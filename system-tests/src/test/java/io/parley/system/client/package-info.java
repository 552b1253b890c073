/** Tests of how long a client waits. */
@NullMarked
package io.parley.system.client;

import org.jspecify.annotations.NullMarked;
