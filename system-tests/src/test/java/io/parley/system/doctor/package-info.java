@NullMarked
package io.parley.system.doctor;

import org.jspecify.annotations.NullMarked;
