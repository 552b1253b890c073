/** Tests of request bodies. */
@NullMarked
package io.parley.forum.request;

import org.jspecify.annotations.NullMarked;
