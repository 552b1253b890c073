@NullMarked
package io.parley.forum.topic.subscription;

import org.jspecify.annotations.NullMarked;
