/** Tests of what people are to each other. */
@NullMarked
package io.parley.identity.relation;

import org.jspecify.annotations.NullMarked;
