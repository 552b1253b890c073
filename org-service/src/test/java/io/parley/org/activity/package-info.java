@NullMarked
package io.parley.org.activity;

import org.jspecify.annotations.NullMarked;
