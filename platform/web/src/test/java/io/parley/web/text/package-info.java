/** Tests of what io.parley.web.text offers. */
@NullMarked
package io.parley.web.text;

import org.jspecify.annotations.NullMarked;
