package dev.bedside.judgement;

import dev.bedside.text.Text;
import java.util.LinkedHashSet;
import java.util.Set;

/** The stems of a passage, alone and with the one or two in front of them; numbers stand between what they part. */
final class Grams {

    private Grams() {}

    static Set<String> of(Text text, Passages.Passage passage) {
        var grams = new LinkedHashSet<String>();
        String last = null;
        String beforeLast = null;
        for (int i = passage.first(); i < passage.end(); i++) {
            String stem = text.word(i).stem();
            if (hasDigit(text.word(i).form())) {
                last = null;
                beforeLast = null;
                continue;
            }
            grams.add(stem);
            if (last != null) {
                grams.add(last + ' ' + stem);
            }
            if (beforeLast != null) {
                grams.add(beforeLast + ' ' + last + ' ' + stem);
            }
            beforeLast = last;
            last = stem;
        }
        return grams;
    }

    private static boolean hasDigit(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (Character.isDigit(form.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
