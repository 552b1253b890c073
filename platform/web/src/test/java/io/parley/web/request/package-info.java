@NullMarked
package io.parley.web.request;

import org.jspecify.annotations.NullMarked;
