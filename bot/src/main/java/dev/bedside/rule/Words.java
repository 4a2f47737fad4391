package dev.bedside.rule;

import dev.bedside.text.Text;

/** A text as a rule book sees it: words as numbers, read from one starting word to the end of its sentence. */
final class Words {

    private final Text text;
    private final int[] stems;
    private final int[] forms;
    private int start;
    private int end;
    private int first;

    Words(Text text, Vocabulary vocabulary) {
        this.text = text;
        this.stems = new int[text.size()];
        this.forms = new int[text.size()];
        for (int i = 0; i < stems.length; i++) {
            var word = text.word(i);
            stems[i] = vocabulary.find(word.stem());
            forms[i] = word.form().equals(word.stem()) ? stems[i] : vocabulary.find(word.form());
        }
    }

    Text text() {
        return text;
    }

    int stemAt(int word) {
        return stems[word];
    }

    int formAt(int word) {
        return forms[word];
    }

    /** Moves to a starting word inside the sentence from {@code first} to before {@code end}. */
    void moveTo(int word, int first, int end) {
        this.start = word;
        this.end = end;
        this.first = first;
    }

    int stem(int at) {
        return start + at < end ? stems[start + at] : -1;
    }

    int form(int at) {
        return start + at < end ? forms[start + at] : -1;
    }

    /** Whether the word at a position belongs to something that begins at most {@code reach} words before it. */
    boolean isPartOf(Node whole, int at, int reach) {
        int here = start;
        boolean part = false;
        for (int back = 0; back <= reach && !part && here + at - back >= first; back++) {
            start = here + at - back;
            part = whole.advance(this, 1L) >= 2L << back;
        }
        start = here;
        return part;
    }

    boolean inSentence(int at) {
        return start + at < end;
    }

    String letters(int at) {
        return text.word(start + at).form();
    }

    /** Whether a word has a capital that neither the sentence's beginning nor shouting explains. */
    boolean isName(int at) {
        var word = text.word(start + at);
        String raw = text.raw();
        return start + at > first
                && word.end() - word.start() > 1
                && Character.isUpperCase(raw.charAt(word.start()))
                && !Character.isUpperCase(raw.charAt(word.start() + 1));
    }

    boolean opensSentence() {
        return start == first;
    }

    /** All positions up to and including the one behind the sentence's last word. */
    long sentenceMask() {
        int left = end - start;
        return left >= 62 ? Node.LIMIT : (2L << left) - 1;
    }

    /** The position behind the sentence's last word. */
    long sentenceEnd() {
        int left = end - start;
        return left >= 62 ? 0 : 1L << left;
    }
}
