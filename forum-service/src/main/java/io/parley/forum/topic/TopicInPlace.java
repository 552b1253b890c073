package io.parley.forum.topic;

import io.parley.forum.forum.Place;
import java.util.UUID;

record TopicInPlace(TopicView topic, UUID firstPostId, Place place) {}
