@NullMarked
package io.parley.identity.profile;

import org.jspecify.annotations.NullMarked;
