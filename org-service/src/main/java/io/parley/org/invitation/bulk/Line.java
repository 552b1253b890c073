package io.parley.org.invitation.bulk;

/** What a line says, whatever it is; they are counted from 1. */
record Line(int number, String email, String role) {

    /** So many are answered within seconds. */
    static final int MOST = 5000;
}
