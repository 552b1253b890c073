@NullMarked
package io.parley.org.moderation;

import org.jspecify.annotations.NullMarked;
