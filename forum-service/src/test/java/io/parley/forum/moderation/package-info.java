@NullMarked
package io.parley.forum.moderation;

import org.jspecify.annotations.NullMarked;
