/** What posts say: their texts, the texts before, and whom they mention. */
@NullMarked
package io.parley.forum.text;

import org.jspecify.annotations.NullMarked;
