@NullMarked
package io.parley.forum.web;

import org.jspecify.annotations.NullMarked;
