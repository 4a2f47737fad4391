package dev.bedside.practice;

/**
 * A setting as it holds now.
 *
 * @param name as it stands in {@code practice.yml} or {@code targets.yml}: {@code hours}, {@code contact.en},
 *     {@code high.claim-by}
 * @param group {@code practice}, {@code hours}, {@code team}, an urgency or {@code reported}
 * @param value as it is written, lists on one line; empty where there is none
 * @param own whether it was made for this practice, instead of for the whole installation
 */
public record Setting(String name, String group, String value, boolean own) {

    /** The property of a practice that holds a setting: {@code practice.hours}, {@code targets.high.claim-by}. */
    public static String property(String name) {
        int dot = name.indexOf('.');
        return (dot > 0 && TargetsReader.BLOCKS.contains(name.substring(0, dot)) ? "targets." : "practice.") + name;
    }

    public String property() {
        return property(name);
    }
}
