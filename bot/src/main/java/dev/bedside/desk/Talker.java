package dev.bedside.desk;

import dev.bedside.cases.Actor;
import dev.bedside.cases.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who talks with Bedside, and in whose company.
 *
 * @param self with all that they see themselves
 * @param asker with no more than all who read along see, so that nothing else is told
 */
record Talker(Company company, Actor self, Asker asker, Speech speech, TalkWords words) {

    private static final Origin WORDS = new Origin("words", null);

    static Talker of(Company company, Actor self, @Nullable String language, Wordings wordings) {
        var asker = new Asker(company.among(self), language, WORDS);
        var practice = company.practice();
        return new Talker(company, self, asker, wordings.of(practice, asker), wordings.talk(practice, asker));
    }

    /** Where nobody reads along. */
    Talker alone() {
        var everything = new Asker(self, asker.language(), asker.origin());
        return new Talker(company.alone(), self, everything, speech, words);
    }

    String id() {
        return self.id() == null ? "" : self.id();
    }

    /** Whether Bedside may tell them something that the others do not see, for which a button is needed. */
    boolean isAlone() {
        return company.kind() == Company.Kind.ALONE;
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "Talker[" + self + ", " + company + "]";
    }
}
