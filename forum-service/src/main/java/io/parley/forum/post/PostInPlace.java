package io.parley.forum.post;

import io.parley.forum.forum.Place;

record PostInPlace(PostView post, Place place) {}
