/** Tests of topics. */
@NullMarked
package io.parley.forum.topic.view;

import org.jspecify.annotations.NullMarked;
