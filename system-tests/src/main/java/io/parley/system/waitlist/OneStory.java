package io.parley.system.waitlist;

import java.util.ArrayList;
import java.util.List;

/** Holds what one person was answered against what was told of them: each change once, and nothing that nobody asked for. */
final class OneStory {

    private final List<Told> told;
    private Answered now = Answered.NOT;
    private int next;

    private OneStory(List<Told> told) {
        this.told = told;
    }

    static List<String> faults(String user, List<Answered> answers, List<Told> story) {
        OneStory one = new OneStory(story.stream()
                .filter(told -> told.user().equals(user) && (told.is("rsvp-changed") || told.is("waitlist-promoted")))
                .toList());
        List<String> faults = new ArrayList<>();
        for (Answered answer : answers)
            if (!one.tells(answer)) faults.add("%s was answered %s, which was not told".formatted(user, answer));
        if (one.isChange(one.afterPromotions())) faults.add("Of %s more was told than they did".formatted(user));
        return faults;
    }

    private boolean tells(Answered answer) {
        int change = afterPromotions();
        if (isChange(change) && answer.fits(Answered.of(told.get(change).payload()))) {
            now = Answered.of(told.get(change).payload());
            next = change + 1;
            return true;
        }
        // It changed nothing, before or after a place became free.
        if (answer.equals(now)) return true;
        if (change == next || !answer.equals(new Answered("going", now.guests()))) return false;
        now = answer;
        next = change;
        return true;
    }

    private int afterPromotions() {
        int index = next;
        while (index < told.size() && told.get(index).is("waitlist-promoted")) index++;
        return index;
    }

    private boolean isChange(int index) {
        return index < told.size();
    }
}
