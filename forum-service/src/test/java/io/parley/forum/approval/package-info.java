@NullMarked
package io.parley.forum.approval;

import org.jspecify.annotations.NullMarked;
