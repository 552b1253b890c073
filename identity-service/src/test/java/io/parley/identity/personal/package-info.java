/** Tests of personal access tokens. */
@NullMarked
package io.parley.identity.personal;

import org.jspecify.annotations.NullMarked;
