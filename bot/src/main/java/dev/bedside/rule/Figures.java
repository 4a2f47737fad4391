package dev.bedside.rule;

/** Reads off a regular expression whether each of its matches holds a digit or an at sign, which most texts lack. */
final class Figures {

    private final String expression;
    private int at;

    private Figures(String expression) {
        this.expression = expression;
    }

    /** False where it cannot be told: then the expression is simply tried. */
    static boolean neededBy(String expression) {
        return new Figures(expression).inEveryChoice();
    }

    private boolean inEveryChoice() {
        boolean needed = inSequence();
        while (at < expression.length() && expression.charAt(at) == '|') {
            at++;
            needed &= inSequence();
        }
        return needed;
    }

    private boolean inSequence() {
        boolean needed = false;
        while (at < expression.length() && "|)".indexOf(expression.charAt(at)) < 0) {
            boolean figure = isFigure();
            needed |= figure && !mayBeMissing();
            skipCount();
        }
        return needed;
    }

    private boolean isFigure() {
        char c = expression.charAt(at++);
        return switch (c) {
            case '(' -> {
                boolean figure = inEveryChoice();
                at++;
                yield figure;
            }
            case '[' -> isSetOfDigits();
            case '\\' -> at < expression.length() && expression.charAt(at++) == 'd';
            default -> c == '@' || (c >= '0' && c <= '9');
        };
    }

    private boolean isSetOfDigits() {
        int from = at;
        at += expression.startsWith("^", at) ? 1 : 0;
        at += expression.startsWith("]", at) ? 1 : 0;
        while (at < expression.length() && expression.charAt(at) != ']') {
            at += expression.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
        return expression.startsWith("0-9]", from) || expression.startsWith("1-9]", from) || expression.startsWith("2-9]", from);
    }

    private boolean mayBeMissing() {
        if (at >= expression.length()) {
            return false;
        }
        char c = expression.charAt(at);
        return c == '?' || c == '*' || expression.startsWith("{0", at);
    }

    /** The numbers in {@code {2,6}} are not part of what is matched. */
    private void skipCount() {
        if (expression.startsWith("{", at)) {
            at = Math.max(at, expression.indexOf('}', at));
        }
    }
}
