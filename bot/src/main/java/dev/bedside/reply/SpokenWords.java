package dev.bedside.reply;

import dev.bedside.text.Text;

/** The words of a text as phrases look them up: what their forms share, and the form itself behind a mark. */
final class SpokenWords {

    /** In front of a word that stands for this form alone. */
    static final String FORM = "=";

    private final Text text;
    private final String[] stems;
    private final String[] forms;

    SpokenWords(Text text) {
        this.text = text;
        this.stems = new String[text.size()];
        this.forms = new String[text.size()];
        for (int word = 0; word < text.size(); word++) {
            stems[word] = text.word(word).stem();
            forms[word] = FORM + text.word(word).form();
        }
    }

    Text text() {
        return text;
    }

    String stem(int word) {
        return stems[word];
    }

    String form(int word) {
        return forms[word];
    }

    boolean isAt(int word, String looked) {
        return stems[word].equals(looked) || forms[word].equals(looked);
    }

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "SpokenWords[" + stems.length + " words]";
    }
}
