package io.parley.forum.vote;

/**
 * What people think of a post now.
 *
 * @param score votes up less votes down
 * @param myVote the caller's: 1, -1, or 0 for none
 */
record VoteView(int score, int myVote) {}
