/** Tests of topics. */
@NullMarked
package io.parley.forum.topic;

import org.jspecify.annotations.NullMarked;
