@NullMarked
package io.parley.system.billing;

import org.jspecify.annotations.NullMarked;
