package io.parley.system.doctor;

import java.util.List;

/** One thing that is looked at. */
interface Check {

    /** As people would call it, such as {@code clocks}. */
    String name();

    /** What is wrong; empty if all is well. */
    List<Complaint> look() throws Exception;

    /**
     * Something that is wrong.
     *
     * @param what is the case
     * @param todo what helps
     */
    record Complaint(String what, String todo) {}
}
