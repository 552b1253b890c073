@NullMarked
package io.parley.search.event;

import org.jspecify.annotations.NullMarked;
