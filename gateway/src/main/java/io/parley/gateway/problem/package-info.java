/** Every refusal of the gateway as one kind of document. */
@NullMarked
package io.parley.gateway.problem;

import org.jspecify.annotations.NullMarked;
