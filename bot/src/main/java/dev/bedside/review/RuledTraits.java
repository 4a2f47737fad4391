package dev.bedside.review;

import dev.bedside.learn.Traits;
import dev.bedside.review.Script.Segment;
import java.util.ArrayList;
import java.util.List;

/** What rules made of a segment: somebody's words or name, or nothing. */
final class RuledTraits {

    private static final int SHORTEST = 3;
    private static final int MOST = 40;
    private static final int ALL = "ruled all ".hashCode();

    /** What rules read: words in small letters without gaps or marks. */
    private record Ruled(String words, String author, boolean sure) {

        /** Nothing of what was written: people's words never reach a log. */
        @Override
        public String toString() {
            return "Ruled";
        }
    }

    private final List<Ruled> all = new ArrayList<>();
    private final String starred;

    private final List<String> places = new ArrayList<>();

    RuledTraits(Script script, List<Candidate> candidates) {
        for (Candidate candidate : candidates.subList(0, Math.min(MOST, candidates.size()))) {
            Facts facts = candidate.draft().facts;
            String author = facts.author == null ? "" : squeezed(facts.author);
            boolean sure = facts.weight() > 1 || candidate.draft().labelled;
            all.add(new Ruled(squeezed(candidate.words().text()), author, sure));
        }
        starred = candidates.stream().anyMatch(each -> each.draft().facts.stars != null) ? "stars " : "";
        for (Segment segment : script.segments()) {
            places.add(place(squeezed(script.text(segment))));
        }
    }

    void into(Traits traits, int at) {
        String here = places.get(at);
        String before = at == 0 ? "marks" : places.get(at - 1);
        String behind = at + 1 == places.size() ? "marks" : places.get(at + 1);
        traits.add("ruled", here);
        traits.add("ruled ", starred, here);
        traits.add("ruled before ", here, before);
        traits.add("ruled behind ", here, behind);
        traits.add(Traits.joined(Traits.joined(ALL, here), before), behind.hashCode());
        traits.add("ruled many", Math.min(all.size(), 3));
    }

    private String place(String text) {
        if (text.isEmpty()) {
            return "marks";
        }
        String found = "out";
        for (Ruled ruled : all) {
            if (text.equals(ruled.author)) {
                return "author";
            }
            String sure = ruled.sure ? "sure " : "";
            if (text.length() < SHORTEST) {
                found = ruled.words.contains(text) ? "short" : found;
            } else if (ruled.words.equals(text)) {
                return sure + "whole";
            } else if (ruled.words.startsWith(text)) {
                return sure + "first";
            } else if (ruled.words.endsWith(text)) {
                return sure + "last";
            } else if (ruled.words.contains(text)) {
                return sure + "inside";
            } else if (!ruled.author.isEmpty() && text.contains(ruled.author)) {
                found = "holds author";
            }
        }
        return found;
    }

    private static String squeezed(String text) {
        char[] kept = new char[text.length()];
        int length = 0;
        for (int i = 0; i < kept.length; i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                int sign = text.codePointAt(i);
                if (Character.isLetterOrDigit(sign)) {
                    length += Character.toChars(Character.toLowerCase(sign), kept, length);
                    i++;
                }
            } else if (Character.isLetterOrDigit(c)) {
                kept[length++] = Character.toLowerCase(c);
            }
        }
        return new String(kept, 0, length);
    }
}
