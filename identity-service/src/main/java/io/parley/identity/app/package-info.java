/** Programs of others that act in people's names: who registered them, and what people let them do. */
@NullMarked
package io.parley.identity.app;

import org.jspecify.annotations.NullMarked;
