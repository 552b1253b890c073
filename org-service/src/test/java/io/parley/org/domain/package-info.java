@NullMarked
package io.parley.org.domain;

import org.jspecify.annotations.NullMarked;
