/** Who may connect to whom, and who has to. */
@NullMarked
package io.parley.kubernetes.network;

import org.jspecify.annotations.NullMarked;
